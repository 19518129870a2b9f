// A link after each heading, to its own address: followed, it also puts the address on the clipboard, where the browser allows that.
const said = document.createElement('p');
said.className = 'unseen';
said.setAttribute('role', 'status');

const copy = async link => {
  try {
    await navigator.clipboard.writeText(link.href);
    link.dataset.copied = '';
    said.textContent = strings.page.linkCopied;
    setTimeout(() => {
      delete link.dataset.copied;
      said.textContent = '';
    }, 2500);
  } catch { /* The address bar has it. */ }
};

for (const heading of document.querySelectorAll('.body > :is(h2, h3)[id]')) {
  const link = document.createElement('a');
  link.className = 'heading-link';
  link.href = `#${encodeURIComponent(heading.id)}`;
  link.setAttribute('aria-label', strings.page.linkTo(heading.textContent));
  link.addEventListener('click', () => copy(link));
  heading.append(link);
  if (!said.isConnected) document.body.append(said);
}

// A fold opens for a link to something in it. Most browsers do that by themselves; in the others it would lead nowhere.
const unfold = () => {
  let target = null;
  try {
    target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch { /* No id is written like that. */ }
  const fold = target?.closest('details:not([open])');
  if (!fold) return;
  fold.open = true;
  target.scrollIntoView();
};

addEventListener('hashchange', unfold);
unfold();
