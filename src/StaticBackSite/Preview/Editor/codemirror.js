// The text field of the editor. It lives in a shadow root, where its styles need no exception from the site's content security policy.
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView, drawSelection, highlightActiveLine, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colours = HighlightStyle.define([
  { tag: tags.heading, fontWeight: '700', color: 'light-dark(#0b5d66, #8fd3dc)' },
  { tag: [tags.link, tags.url], color: 'light-dark(#1d4f9c, #9cc4ff)', textDecoration: 'underline' },
  { tag: tags.strong, fontWeight: '700' },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'light-dark(#7a3a00, #f0b878)' },
  { tag: [tags.meta, tags.processingInstruction, tags.comment], color: 'light-dark(#55626a, #a9b6bd)' },
  { tag: [tags.monospace, tags.labelName], color: 'light-dark(#6b2a78, #e0b0ec)' },
]);

const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'light-dark(#fff, #18242c)', color: 'light-dark(#1f2b31, #e9eef0)', border: '1px solid light-dark(#c9c2b4, #3b4a54)', borderRadius: '.4rem' },
  '&.cm-focused': { outline: '3px solid light-dark(#0b5d66, #8fd3dc)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace', fontSize: '.95rem', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'currentColor' },
  '.cm-cursor': { borderInlineStartColor: 'currentColor' },
  '.cm-gutters': { backgroundColor: 'light-dark(#f3eee3, #131e25)', color: 'light-dark(#55626a, #a9b6bd)', border: '0' },
  '.cm-activeLine': { backgroundColor: 'light-dark(#0b5d660f, #8fd3dc14)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'light-dark(#bfe0e4, #2f5761)' },
  '.cm-tooltip, .cm-panels': { backgroundColor: 'light-dark(#fff, #18242c)', color: 'inherit', borderColor: 'light-dark(#c9c2b4, #3b4a54)' },
  '.cm-diagnostic': { maxInlineSize: '32rem', whiteSpace: 'pre-wrap' },
});

/** @returns The field: its `value`, and what the editor does with it. `changed` is called after each change by the writer. */
export const field = (place, { label, language, changed }) => {
  const root = place.attachShadow({ mode: 'open' });
  const frame = document.createElement('div');
  frame.style.cssText = 'position: absolute; inset: 0';
  root.append(frame);
  const state = text => EditorState.create({
    doc: text,
    extensions: [
      lineNumbers(), lintGutter(), history(), drawSelection(), highlightActiveLine(), highlightSpecialChars(), highlightSelectionMatches(),
      EditorView.lineWrapping, yamlFrontmatter({ content: markdown() }), syntaxHighlighting(colours), look,
      // Tab leaves the field, as everywhere else on a page.
      keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
      EditorView.contentAttributes.of({ 'aria-label': label, lang: language, spellcheck: 'true', autocorrect: 'on' }),
      EditorView.updateListener.of(update => { if (update.docChanged) changed(); }),
    ],
  });
  const view = new EditorView({ root, parent: frame, state: state('') });
  const offset = (line, column) => {
    const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
    return Math.min(at.from + Math.max(column - 1, 0), at.to);
  };
  return {
    get value() { return view.state.doc.toString(); },
    // Another page begins with a history of its own.
    set value(text) { view.setState(state(text)); },
    get selected() { return view.state.sliceDoc(view.state.selection.main.from, view.state.selection.main.to); },
    select(line, column, length) {
      const from = offset(line, column);
      view.dispatch({ selection: { anchor: from, head: Math.min(from + Math.max(length, 1), view.state.doc.length) }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
      view.focus();
    },
    mark(findings) {
      view.dispatch(setDiagnostics(view.state, findings.map(each => {
        const from = offset(each.line, each.column);
        return { from, to: Math.min(from + Math.max(each.length, 1), view.state.doc.length), severity: each.severity, message: `${each.code}: ${each.message}${each.hint ? `\n${each.hint}` : ''}` };
      })));
    },
  };
};
