// The glossary's filter: shows the terms whose name, other names (shown or not) or definition hold every word typed.
const box = document.querySelector('[data-filter]');
const letters = [...document.querySelectorAll('[data-glossary] > section')];

const plain = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const filter = (words, status) => {
  let found = 0;
  for (const letter of letters) {
    let any = false;
    for (const entry of letter.querySelectorAll('.entry')) {
      const fits = words.every(word => plain(`${entry.textContent} ${entry.dataset.names ?? ''}`).includes(word));
      entry.hidden = !fits;
      any ||= fits;
      found += fits;
    }
    letter.hidden = !any;
  }
  if (words.length === 0) status.textContent = '';
  else if (found === 0) status.textContent = strings.glossary.noWordFound;
  else status.textContent = strings.glossary.wordsFound(found);
};

if (box) {
  const [input, status] = [box.querySelector('input'), box.querySelector('[role="status"]')];
  input.addEventListener('input', () => filter(plain(input.value).split(/\s+/).filter(Boolean), status));
  box.hidden = false;
}
