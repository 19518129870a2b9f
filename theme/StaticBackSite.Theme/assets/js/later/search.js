// The search: the same box in a dialog and on the search page. Pagefind finds, the rest is here. What is typed stays in the
// browser; on the search page it stands behind "#", which no browser sends.
const batch = 12;
let engine = null;
let dialog = null;
let placed = null;

const make = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

const plain = text => text.normalize('NFKD').replace(/[\p{M}'’]/gu, '').toLowerCase();
const wordsOf = text => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

// The index finds words by their beginnings, and the other forms of a word begin alike: "popping" and "pops" as "pop".
const stemOf = word => {
  const stem = word.replace(/(?:ings?|ed|e?s)$/, '').replace(/([^aeiou])\1$/, '$1');
  return stem.length < 3 ? word : stem;
};

const load = async folder => {
  const pagefind = await import(`${folder}pagefind.js`);
  await pagefind.options({ excerptLength: 24, ranking: { metaWeights: { names: 6 } } });
  return pagefind;
};

// What has every word as typed, then what has every word in another form.
const withAll = async (pagefind, words) => {
  const found = new Map();
  for (const query of new Set([words.join(' '), words.map(stemOf).join(' ')])) {
    for (const result of (await pagefind.search(query)).results) if (!found.has(result.id)) found.set(result.id, result);
  }
  return [...found.values()];
};

// What has most of the words.
const withSome = async (pagefind, words) => {
  const found = new Map();
  for (const word of words.filter(word => word.length > 3)) {
    for (const result of await withAll(pagefind, [word])) found.set(result.id, { result, times: (found.get(result.id)?.times ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.times - a.times).map(({ result }) => result);
};

// Where nothing begins as a word does, the index answers with something shorter, which nobody asked for.
const pagesOf = async (results, most, fits) => (await Promise.all(results.slice(0, most).map(result => result.data()))).filter(fits);
// The index joins what stands between letters and digits: "x-ray" is found as "xray", "1,117" as "1117".
const joined = text => text.replace(/(?<=[\p{L}\p{N}])[-‐‑–,./_]+(?=[\p{L}\p{N}])/gu, '');
const has = stem => page => {
  const text = plain(`${page.meta.title} ${page.meta.names ?? ''} ${page.content}`);
  return text.includes(stem) || joined(text).includes(stem);
};

// Who asks in a whole sentence is shown what has most of it, after what has all of it.
const find = async (pagefind, words, most) => {
  const stems = words.map(stemOf);
  const all = await withAll(pagefind, words);
  const pages = await pagesOf(all, most, page => stems.every(stem => has(stem)(page)));
  const whole = pages.length;
  if (whole > 3 || words.length < (whole ? 3 : 2)) return { pages, stems, whole, total: all.length > most && whole ? all.length : whole };
  const known = new Set(pages.map(page => page.url));
  const some = await pagesOf(await withSome(pagefind, words), most, page => !known.has(page.url) && stems.some(stem => stem.length > 2 && has(stem)(page)));
  pages.push(...some.slice(0, most - whole));
  return { pages, stems, whole, total: pages.length };
};

const begins = (word, stems) => wordsOf(word).some(part => stems.some(stem => part.startsWith(stem)));
const marked = (text, stems) => text.split(/(\s+)/).map(word => begins(word, stems) ? make('mark', {}, word) : word);

// A name that the page itself does not say is shown where it was what fits.
const excerptOf = (page, stems) => {
  const text = make('p', {});
  const begin = /^(<mark>)?\p{Ll}/u.test(page.excerpt) ? '… ' : '';
  text.innerHTML = `${begin}${page.excerpt} …`; // Escaped by Pagefind, but for its <mark>.
  const names = (page.meta.names ?? '').split(', ').filter(name => begins(name, stems));
  if (names.length > 0 && !page.excerpt.includes('<mark>')) text.append(' ' + strings.search.alsoNamed.before, ...marked(names.join(', '), stems), strings.search.alsoNamed.after);
  return text;
};

const itemOf = stems => page => make('li', {}, make('a', { href: page.url }, ...marked(page.meta.title, stems)), excerptOf(page, stems));

const groupsOf = ({ pages, stems }) => {
  const sections = [...new Set(pages.map(page => page.meta.section))];
  return sections.map(section => make('section', {},
    make('h2', {}, section),
    make('ul', {}, ...pages.filter(page => page.meta.section === section).map(itemOf(stems)))));
};

const count = number => strings.search.pages(number);

const sentence = ({ pages, whole, total }) => {
  if (pages.length === 0) return strings.search.nothingFound;
  if (whole < pages.length) return strings.search.someFound(whole ? count(whole) : strings.search.noPage, count(pages.length - whole));
  return total > whole ? strings.search.foundOf(whole, total) : strings.search.found(count(whole));
};

const build = link => {
  const input = make('input', { id: 'search_word', type: 'search', autocomplete: 'off', spellcheck: 'false', maxlength: '100', enterkeyhint: 'search' });
  const status = make('p', { role: 'status' });
  const results = make('div', { class: 'results', 'aria-busy': 'false' });
  const more = make('button', { type: 'button', hidden: '' }, strings.search.showMore);
  const form = make('form', { role: 'search' }, make('label', { for: 'search_word' }, strings.search.searchThisSite), input);
  let most = batch;
  let last = 0;
  let timer = 0;

  const run = async () => {
    const turn = ++last;
    results.setAttribute('aria-busy', 'true');
    const words = wordsOf(input.value);
    try {
      const found = words.length === 0 ? null : await find(await (engine ??= load(link.dataset.search)), words, most);
      if (turn !== last) return;
      status.textContent = found ? sentence(found) : '';
      results.replaceChildren(...found ? groupsOf(found) : []);
      more.hidden = !found || found.total <= found.pages.length;
    } catch {
      engine = null;
      status.textContent = strings.search.notLoaded;
    }
    results.setAttribute('aria-busy', 'false');
  };

  input.addEventListener('input', () => {
    most = batch;
    results.setAttribute('aria-busy', 'true');
    clearTimeout(timer);
    timer = setTimeout(run, 120);
  });
  more.addEventListener('click', async () => {
    const seen = results.querySelectorAll('a').length;
    most += batch;
    await run();
    results.querySelectorAll('a')[seen]?.focus();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    results.querySelector('a')?.focus();
  });

  const part = make('div', { class: 'search' }, form, status, results, more);
  part.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [input, ...results.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  return { part, input, run };
};

const slashChoice = () => {
  const box = make('input', { type: 'checkbox' });
  try {
    box.checked = localStorage.getItem('slash') !== 'off';
  } catch { /* Storage may be forbidden; the key then works. */ }
  box.addEventListener('change', () => {
    try {
      if (box.checked) localStorage.removeItem('slash');
      else localStorage.setItem('slash', 'off');
    } catch { /* As above. */ }
  });
  return make('label', { class: 'search-keys' }, box, strings.search.slashKey);
};

export const open = link => {
  if (!dialog) {
    const { part } = build(link);
    const close = make('form', { method: 'dialog' }, make('button', {}, strings.search.close));
    dialog = make('dialog', { class: 'search-dialog', 'aria-label': strings.search.title }, part, make('div', { class: 'search-end' }, make('a', { href: link.href }, strings.search.everything), slashChoice(), close));
    dialog.addEventListener('click', event => event.target === dialog && dialog.close());
    document.body.append(dialog);
  }
  dialog.showModal();
  dialog.querySelector('input').focus();
  dialog.querySelector('input').select();
};

export const place = (box, link, isAsked) => {
  if (!placed) {
    placed = build(link);
    box.append(placed.part);
    box.hidden = false;
    placed.input.value = new URLSearchParams(location.hash.slice(1)).get('q') ?? '';
    placed.input.addEventListener('input', () => history.replaceState(null, '', placed.input.value ? `#${new URLSearchParams({ q: placed.input.value })}` : location.pathname));
    placed.run();
  }
  if (isAsked) placed.input.focus();
};
