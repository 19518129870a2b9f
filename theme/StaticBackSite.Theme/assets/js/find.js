// Opens the search from the header's link, with "/" and with Ctrl+K. What it takes is loaded then and not before. Where that
// fails, the link leads to the search page as it does without scripts. "/" can be turned off in the dialog (WCAG 2.2, 2.1.4).
const link = document.querySelector('[data-search-script]');
const box = document.querySelector('[data-search-box]');

const slashIsOff = () => {
  try {
    return localStorage.getItem('slash') === 'off';
  } catch {
    return false; // Storage may be forbidden; the key then works.
  }
};

const search = async event => {
  event?.preventDefault();
  try {
    const { open, place } = await import(link.dataset.searchScript);
    if (box) place(box, link, Boolean(event));
    else open(link);
  } catch {
    if (!box) location.href = link.href;
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
  if (box) search();
}
