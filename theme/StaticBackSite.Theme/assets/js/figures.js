// Drawings can be seen large: the drawing itself moves into a dialog and back, so that no id stands twice.
const dialog = document.createElement('dialog');
dialog.className = 'zoomed';
dialog.innerHTML = '<form method="dialog"><button>{strings.figures.close}</button></form>';
let home = null;

const enlarge = drawing => {
  const svg = drawing.querySelector('svg');
  home = drawing;
  drawing.style.minBlockSize = `${drawing.offsetHeight}px`;
  dialog.setAttribute('aria-label', strings.figures.enlarged);
  dialog.append(svg);
  dialog.showModal();
};

dialog.addEventListener('close', () => {
  home.append(dialog.querySelector('svg'));
  home.style.minBlockSize = '';
});

for (const figure of document.querySelectorAll('figure:has(> .drawing):not(.flipbook > *)')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'zoom';
  button.textContent = strings.figures.enlarge;
  button.addEventListener('click', () => enlarge(figure.querySelector('.drawing')));
  (figure.querySelector('figcaption') ?? figure).append(button);
  if (!dialog.isConnected) document.body.append(dialog);
}
