// Whom to call where the reader is. The choice is made once, on any card, and kept in this browser.
const lists = [...document.querySelectorAll('[data-help]')];
const key = 'country';

const stored = () => {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return ''; // Storage may be forbidden; the choice then lasts for this page.
  }
};

let chosen = stored();

const store = code => {
  chosen = code;
  try {
    if (code) localStorage.setItem(key, code);
    else localStorage.removeItem(key);
  } catch { /* As above. */ }
};

const choices = lists.map(list => {
  const choice = document.createElement('div');
  choice.className = 'help-choice';
  choice.innerHTML = '<label>{strings.help.yourCountry} <select><option value="">{strings.help.allCountries}</option></select></label><p role="status"></p>';
  const select = choice.querySelector('select');
  for (const item of list.querySelectorAll('[data-country]')) select.add(new Option(item.textContent, item.dataset.country));
  select.addEventListener('change', () => {
    store(select.value);
    show(select.value);
  });
  list.before(choice);
  return { list, select, said: choice.querySelector('p') };
});

const show = code => {
  for (const { list, select, said } of choices) {
    const item = code && list.querySelector(`[data-country="${CSS.escape(code)}"]`);
    select.value = item ? code : '';
    said.replaceChildren(...item ? [`${item.textContent}: `, item.closest('li').lastElementChild.cloneNode(true)] : []);
    list.open = !item;
  }
};

if (lists.length) show(chosen);
// A form that is emptied, such as the self-check, empties the choices in it; the reader is still in the same country.
addEventListener('reset', () => setTimeout(() => show(chosen)));
