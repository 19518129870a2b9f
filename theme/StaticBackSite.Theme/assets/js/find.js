// Opens the search from the header's link, with "/" and with Ctrl+K. What it takes is loaded then and not before. Where that
// fails, the link leads to the search page as it does without scripts. "/" can be turned off in the dialog (WCAG 2.2, 2.1.4).
const link = document.querySelector('[data-search-script]');
const box = document.querySelector('[data-search-box]');
const field = document.querySelector('[data-search-field]');
let titles = null;
let styles = null;

const slashIsOff = () => {
  try {
    return localStorage.getItem('slash') === 'off';
  } catch {
    return false; // Storage may be forbidden; the key then works.
  }
};

// The script and what it answers from are fetched side by side.
const fetchTitles = async () => {
  const answer = await fetch(link.dataset.searchTitles);
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
};

const loadStyles = () => new Promise((done, fail) => {
  const sheet = document.createElement('link');
  Object.assign(sheet, { rel: 'stylesheet', href: link.dataset.searchStyles, onload: done, onerror: fail });
  document.head.append(sheet);
});

const search = async (event, words) => {
  event?.preventDefault();
  try {
    titles ??= fetchTitles();
    styles ??= loadStyles();
    const [{ open, place }] = await Promise.all([import(link.dataset.searchScript), titles, styles]);
    if (box) place(box, link, titles, Boolean(event));
    else open(link, titles, words);
  } catch {
    titles = styles = null;
    if (!box && event) location.href = words ? `${link.href}#${new URLSearchParams({ q: words })}` : link.href;
  }
};

if (link) {
  link.addEventListener('click', event => event.ctrlKey || event.metaKey || event.shiftKey || search(event));
  document.addEventListener('keydown', event => {
    if (document.querySelector('dialog[open]')) return;
    const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.matches('input, textarea, select') && !slashIsOff();
    if (isShortcut || isSlash) search(event);
  });
  field?.form.addEventListener('submit', event => search(event, field.value));
  if (box || history.state?.search) search(null, history.state?.search);
}
