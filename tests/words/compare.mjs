// Compares the words of every published page with what another renderer, markdown-it, makes of its source.
//
//   npm ci --prefix tests/words
//   node tests/words/compare.mjs INPUT OUTPUT
//
// INPUT is the input folder of any site, OUTPUT where it was published. Exit code 1 means that some page differs; the first
// difference of each is printed. Not compared is what the site adds or dresses: titles, numbers of citations and footnotes, labels of
// boxes and tasks, and the text of drawings.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join, relative, dirname, basename, sep } from 'node:path';
import MarkdownIt from 'markdown-it';
import deflist from 'markdown-it-deflist';
import footnote from 'markdown-it-footnote';
import { parseHTML } from 'linkedom';

const [input, output] = process.argv.slice(2);
if (!output) {
  console.error('usage: node compare.mjs INPUT OUTPUT');
  process.exit(2);
}

const renderer = new MarkdownIt({ html: true, linkify: true }).use(deflist).use(footnote);
renderer.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

const files = folder => readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
  entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : entry.isDirectory() ? files(join(folder, entry.name)) : entry.name.endsWith('.md') ? [join(folder, entry.name)] : []);

const pageOf = (path, front) => {
  const inside = relative(input, path).split(sep).join('/');
  const slug = /^slug:\s*["']?([^"'\n]+)/m.exec(front)?.[1];
  const folder = dirname(inside) === '.' ? '' : `${dirname(inside)}/`;
  const name = basename(inside, '.md');
  const address = slug ? (slug.startsWith('/') ? slug.slice(1) : folder + slug) : /^(index|readme)$/i.test(name) ? folder : folder + name;
  return [join(output, address, 'index.html'), join(output, `${name}.html`)].find(existsSync);
};

const wordsOf = root => {
  root.querySelectorAll('sup, svg, script, style, .citation, .callout-title, .tab-label, .task-mark, .footnote-back-ref, .footnote-backref, figcaption, caption, input').forEach(node => node.remove());
  return root.textContent.normalize('NFC').replace(/\u00ad/g, '').split(/\s+/).filter(Boolean);
};

const bodyOf = html => parseHTML(`<html><body>${html}</body></html>`).document.body;

const sourceWords = text => {
  const lines = text.replace(/^[ \t]*:{3,}.*$/gm, '').replace(/^([ \t]*>)[ \t]*\[!\w+\].*$/gm, '$1').replace(/^(\s*[-*+] )\[[ xX]\] /gm, '$1').replace(/[ \t]*\{[#.][^}\n]*\}[ \t]*$/gm, '');
  const body = bodyOf(renderer.render(lines));
  if (body.firstElementChild?.localName === 'h1') body.firstElementChild.remove();
  return wordsOf(body);
};

let [compared, different, missing] = [0, 0, 0];
for (const path of files(input)) {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const front = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '';
  const page = pageOf(path, front);
  if (!page) {
    missing++;
    continue;
  }
  compared++;
  const shown = parseHTML(readFileSync(page, 'utf8')).document.querySelector('main .body');
  const [expected, actual] = [sourceWords(text.slice(front ? front.length + 9 : 0)), shown ? wordsOf(shown) : []];
  const at = expected.findIndex((word, i) => word !== actual[i]);
  if (at < 0 && expected.length === actual.length) continue;
  different++;
  const from = Math.max(0, (at < 0 ? expected.length : at) - 3);
  console.log(`${relative(input, path)}\n  source: ${expected.slice(from, from + 10).join(' ')}\n  page:   ${actual.slice(from, from + 10).join(' ')}`);
}
console.log(`${compared} pages compared, ${different} with other words${missing > 0 ? `, ${missing} files without a page` : ''}`);
process.exit(different > 0 ? 1 : 0);
