// The self-check, one question at a time. Which result an answer leads to is a matter of the stylesheet, with this script
// and without; here only the pages are turned. Answers live in the form itself: nothing is kept, nothing is sent.
const form = document.querySelector('[data-self-check]');

const turnPages = () => {
  const screens = [...form.querySelectorAll('.self-check-screen')];
  const [start, next, back, print] = ['start', 'continue', 'back', 'print'].map(name => form.querySelector(`[data-${name}]`));
  const again = form.querySelector('[type="reset"]');
  let at = 0;
  let isOver = false;

  const show = (number, over = number === screens.length - 1) => {
    [at, isOver] = [number, over];
    screens.forEach((screen, i) => screen.toggleAttribute('data-now', i === at));
    form.toggleAttribute('data-over', isOver);
    next.hidden = isOver || (at === 0 && !!start);
    back.hidden = at === 0;
    again.hidden = print.hidden = !isOver;
    complain(false);
  };

  const complain = wrong => {
    const error = screens[at].querySelector('[data-error]');
    if (error) error.textContent = wrong ? error.dataset.error : '';
  };

  const focus = () => {
    const heading = [...screens[at].querySelectorAll('legend, h2, h3')].find(h => h.offsetParent);
    heading.tabIndex = -1;
    heading.focus();
    if (form.getBoundingClientRect().top < 0) form.scrollIntoView();
  };

  // Each screen is an entry of the browser's history: its Back leads to the screen before and keeps the answers.
  const go = (number, over) => {
    show(number, over);
    history.pushState({ ...history.state, screen: at, isOver }, '');
    focus();
  };

  const goBack = () => history.state?.screen ? history.back() : go(isOver && at < screens.length - 1 ? at : at - 1, false);

  form.addEventListener('submit', event => {
    event.preventDefault();
    if (isOver) return;
    const answer = screens[at].querySelector('input:checked');
    complain(!answer);
    if (!answer) screens[at].querySelector('input').focus();
    else if (screens[at].querySelector('[data-ends]:checked')) go(at, true);
    else go(at + 1);
  });

  // Only ever towards more care: a sign or “not sure” takes “none” back, and nothing takes a sign back but the reader.
  form.addEventListener('change', ({ target }) => {
    const none = target.closest('fieldset')?.querySelector('[type="checkbox"][value="none"]');
    if (none && none !== target && target.checked) none.checked = false;
    complain(false);
  });

  start?.addEventListener('click', () => go(1));
  back.addEventListener('click', goBack);
  addEventListener('popstate', ({ state }) => {
    // Answers that were taken back are asked for again.
    const open = screens.findIndex(screen => screen.querySelector('input') && !screen.querySelector('input:checked'));
    const number = Math.min(state?.screen ?? 0, open < 0 ? screens.length : open);
    const over = number === state?.screen && state.isOver;
    if (number === at && over === isOver) return;
    show(number, over);
    focus();
  });
  print.addEventListener('click', () => window.print());
  form.addEventListener('reset', () => go(0, false));

  // The focus brings the words of a result; as live regions they would be read twice.
  for (const region of form.querySelectorAll('.self-check-said')) region.removeAttribute('role');
  for (const button of form.querySelectorAll('button')) button.disabled = button.hidden = false;
  form.dataset.scripted = '';
  if (history.state?.screen) history.replaceState(null, '');
  show(0, false);
};

if (form && CSS.supports('selector(:has(a))') && CSS.supports('selector(:nth-child(1 of a))')) turnPages();
