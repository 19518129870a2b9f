// Light or dark by the reader's own choice. Only a choice that differs from the system's is remembered, in this browser.
const root = document.documentElement;
const system = matchMedia('(prefers-color-scheme: dark)');

const remembered = () => {
  try {
    return localStorage.getItem('theme');
  } catch {
    return null; // Storage may be forbidden; the switch then lasts for this page.
  }
};

const remember = theme => {
  try {
    if (theme) localStorage.setItem('theme', theme);
    else localStorage.removeItem('theme');
  } catch { /* As above. */ }
};

const ofSystem = () => system.matches ? 'dark' : 'light';
const shown = () => root.dataset.theme ?? ofSystem();

if (/^(dark|light)$/.test(remembered() ?? '')) root.dataset.theme = remembered();

// The window around the page has the colour of the theme that is shown: the page says one for light and one for dark.
const frames = [...document.querySelectorAll('meta[name="theme-color"]')];
const colours = frames.map(frame => frame.content);
const paint = () => frames.forEach((frame, i) => frame.content = colours[root.dataset.theme ? Number(root.dataset.theme === 'dark') : i]);

paint();

const wire = () => {
  const buttons = document.querySelectorAll('[data-theme-switch]');
  const name = () => {
    for (const button of buttons) button.querySelector('span').textContent = shown() === 'dark' ? strings.page.useLight : strings.page.useDark;
  };
  const turn = () => {
    const next = shown() === 'dark' ? 'light' : 'dark';
    const isSystems = next === ofSystem();
    if (isSystems) delete root.dataset.theme;
    else root.dataset.theme = next;
    remember(isSystems ? null : next);
    paint();
    name();
  };
  for (const button of buttons) {
    button.addEventListener('click', turn);
    button.hidden = false;
  }
  name();
  system.addEventListener('change', name);
};

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', wire);
else wire();
