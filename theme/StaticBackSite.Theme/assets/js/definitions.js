// Shows what a word means beside its link: on hover and focus, and on touch with the first tap (the second follows the
// link). Escape closes it and leaves the focus alone; the pointer may move into it (WCAG 2.2, 1.4.13). Never more than one.
const delays = { open: 180, close: 280 };
let link = null;
let box = null;
let timer = 0;
let touched = false;
let openAtTouch = null;

const termAt = target => target instanceof Element ? target.closest('a.term') : null;
const definitionOf = term => document.getElementById(term.getAttribute('aria-describedby') ?? '');

const close = () => {
  clearTimeout(timer);
  if (!box) return;
  box.hidePopover();
  delete link.dataset.open;
  link = box = null;
};

const place = point => {
  const lines = [...link.getClientRects()];
  const line = lines.find(r => point && point.y >= r.top - 2 && point.y <= r.bottom + 2) ?? lines[0];
  const { width, height } = box.getBoundingClientRect();
  const page = document.documentElement;
  const left = Math.max(8, Math.min(line.left, page.clientWidth - width - 8));
  const above = line.bottom + 6 + height > page.clientHeight && line.top > height + 6;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${(above ? line.top - height - 6 : line.bottom + 6) + scrollY}px`;
};

const open = (term, point) => {
  if (term === link) return clearTimeout(timer);
  close();
  const definition = definitionOf(term);
  if (!definition?.showPopover || !term.isConnected) return;
  [link, box] = [term, definition];
  link.dataset.open = '';
  box.showPopover();
  place(point);
};

const later = (act, wait) => {
  clearTimeout(timer);
  timer = setTimeout(act, wait);
};

document.addEventListener('pointerover', event => {
  if (event.pointerType === 'touch') return;
  const term = termAt(event.target);
  if (term) later(() => open(term, { y: event.clientY }), delays.open);
  else if (box?.contains(event.target)) clearTimeout(timer);
  else if (link !== document.activeElement || !link?.matches(':focus-visible')) later(close, delays.close);
});

document.addEventListener('focusin', event => {
  const term = termAt(event.target);
  if (term?.matches(':focus-visible')) open(term);
  else if (!touched) close();
});

document.addEventListener('focusout', event => event.target === link && !touched && close());

document.addEventListener('pointerdown', event => {
  touched = event.pointerType === 'touch';
  openAtTouch = link;
  if (touched && box && !box.contains(event.target) && termAt(event.target) !== link) close();
});

document.addEventListener('click', event => {
  const term = termAt(event.target);
  if (!touched || !term || term === openAtTouch || !definitionOf(term)?.showPopover) return;
  event.preventDefault();
  open(term, { y: event.clientY });
});

document.addEventListener('keydown', event => {
  touched = false;
  if (event.key !== 'Escape' || !box) return;
  event.preventDefault();
  close();
});

addEventListener('resize', close);
