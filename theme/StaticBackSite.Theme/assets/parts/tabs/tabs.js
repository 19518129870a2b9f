// Makes tabs of texts that stand one after the other. A choice counts for every group with such a label, on the next page too.
const key = 'tab';
const groups = [];

const remembered = () => {
  try { return localStorage.getItem(key); } catch { return null; }
};

const choose = label => {
  for (const group of groups) {
    if (group.some(tab => tab.label === label)) {
      for (const tab of group) {
        const isChosen = tab.label === label;
        tab.panel.hidden = !isChosen;
        tab.button.setAttribute('aria-selected', String(isChosen));
        tab.button.tabIndex = isChosen ? 0 : -1;
      }
    }
  }
};

// Where the reader looks stays where it is, although other groups change their height.
const chooseHere = (label, button) => {
  const before = button.getBoundingClientRect().top;
  choose(label);
  scrollBy({ top: button.getBoundingClientRect().top - before, behavior: 'instant' });
  try { localStorage.setItem(key, label); } catch { /* Private windows may refuse. */ }
};

const move = (group, from, step) => {
  const to = group[(group.indexOf(from) + step + group.length) % group.length];
  chooseHere(to.label, to.button);
  to.button.focus();
};

document.querySelectorAll('.tabs').forEach((tabs, number) => {
  const list = document.createElement('div');
  list.className = 'tab-list';
  list.setAttribute('role', 'tablist');
  const group = [...tabs.querySelectorAll(':scope > .tab')].map((panel, at) => {
    const label = panel.querySelector('.tab-label').textContent;
    const button = document.createElement('button');
    panel.id ||= `_tab_${number}_${at}`;
    Object.assign(button, { type: 'button', textContent: label, id: `${panel.id}_label` });
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', button.id);
    const tab = { label, panel, button };
    button.addEventListener('click', () => chooseHere(label, button));
    button.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        event.preventDefault();
        move(group, tab, document.dir === 'rtl' ? -step : step);
      }
    });
    list.append(button);
    return tab;
  });
  if (group.length > 0) {
    groups.push(group);
    tabs.prepend(list);
    tabs.dataset.shown = '';
    choose(group[0].label);
  }
});

const before = remembered();
if (before) choose(before);

// A link to a part of a hidden text shows it.
const show = () => {
  const hidden = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('.tab[hidden]');
  if (hidden) {
    choose(hidden.querySelector('.tab-label').textContent);
    hidden.scrollIntoView();
  }
};
addEventListener('hashchange', show);
show();
