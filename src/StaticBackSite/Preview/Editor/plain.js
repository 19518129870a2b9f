// The text field of the editor where the program was built without npm: the plain field of the browser, with the same functions as codemirror.js.
export const field = (place, { label, language, changed }) => {
  const text = document.createElement('textarea');
  Object.assign(text, { lang: language, spellcheck: true });
  text.setAttribute('aria-label', label);
  text.addEventListener('input', changed);
  place.append(text);
  return {
    get value() { return text.value; },
    set value(value) { text.value = value; },
    get selected() { return text.value.slice(text.selectionStart, text.selectionEnd); },
    select(line, column, length) {
      const lines = text.value.split('\n');
      const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
      text.focus();
      text.setSelectionRange(start, start + Math.max(length, 1));
      text.scrollTop = Math.max(0, (line - 9) * text.scrollHeight / lines.length);
    },
    mark() {},
  };
};
