// The search: the same box in a dialog and on the search page. It answers at once from titles, names and headings, and Pagefind
// adds what is said in the text of pages, once it is loaded and where it is published. What is typed stays in the browser; on
// the search page it stands behind "#", which no browser sends.
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

const load = async folder => {
  const pagefind = await import(`${folder}pagefind.js`);
  await pagefind.options({ excerptLength: 24 });
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

// Pagefind joins what stands between letters and digits: "x-ray" is found as "xray", "1,117" as "1117".
const joined = text => text.replace(/(?<=[\p{L}\p{N}])[-‐‑–,./_]+(?=[\p{L}\p{N}])/gu, '');

// Where nothing begins as a word does, Pagefind answers with something shorter, which nobody asked for.
const hasAll = (text, stems) => {
  const letters = plain(text);
  return stems.every(stem => letters.includes(stem) || joined(letters).includes(stem));
};

const inText = async (folder, typed, most) => {
  const telling = typed.filter(word => !smallWords.has(word));
  const words = telling.length > 0 ? telling : typed;
  const stems = words.map(stemOf);
  const all = await withAll(await (engine ??= load(folder)), words);
  const pages = (await Promise.all(all.slice(0, most).map(result => result.data()))).filter(({ meta, content }) => hasAll(`${meta.title} ${meta.names ?? ''} ${content}`, stems));
  return { isMore: all.length > most, results: pages.map(({ url, meta, excerpt, sub_results: sections }) => ({
    page: { url, title: meta.title, section: meta.section },
    excerpt,
    parts: sections.filter(section => section.url !== url && hasAll(`${section.title} ${section.excerpt}`, stems)).slice(0, 2).map(section => ({ id: section.url.split('#')[1], text: section.title })),
  })) };
};

// Pages whose titles and headings have it all, then those whose text has, then those that have some of it. So what stands first
// stays first when the text of pages is loaded.
const merge = (quick, full) => {
  const merged = new Map();
  for (const result of [...quick.filter(({ isWhole }) => isWhole), ...full, ...quick]) if (!merged.has(result.page.url)) merged.set(result.page.url, result);
  return [...merged.values()];
};

const marked = (text, isFound) => text.split(/(\s+)/).map(word => wordsOf(word).some(isFound) ? make('mark', {}, word) : word);

// What fits in a page's text, escaped by Pagefind but for its <mark>.
const excerptOf = excerpt => {
  const text = make('p', {});
  text.innerHTML = `${/^(<mark>)?\p{Ll}/u.test(excerpt) ? '… ' : ''}${excerpt} …`;
  return text;
};

// A name that the title does not say is shown where it was what fits.
const textOf = ({ names = [], text = '' }, isFound) => {
  const fitting = names.filter(name => wordsOf(name).some(isFound));
  return make('p', {}, ...marked(text, isFound), ...fitting.length > 0 ? [' ' + strings.search.alsoNamed.before, ...marked(fitting.join(', '), isFound), strings.search.alsoNamed.after] : []);
};

const itemOf = isFound => ({ page, parts, label, isAlert, excerpt }) => {
  const sections = parts.map(({ id, text }) => make('li', {}, make('a', { href: `${page.url}#${encodeURIComponent(id)}` }, ...marked(text, isFound))));
  return make('li', isAlert ? { class: 'alert' } : {},
    ...label ?? page.section ? [make('p', { class: 'section' }, label ?? page.section)] : [],
    make('a', { href: page.url }, ...marked(page.title, isFound)),
    excerpt ? excerptOf(excerpt) : textOf(page, isFound),
    ...sections.length > 0 ? [make('ul', {}, ...sections)] : []);
};

const sentence = (results, instead) => {
  if (results.length === 0) return strings.search.nothingFound;
  const found = strings.search.found(strings.search.pages(results.length));
  return instead ? strings.search.foundInstead(found, instead) : found;
};

const build = (link, loading) => {
  const input = make('input', { id: '_search_word', type: 'search', autocomplete: 'off', spellcheck: 'false', maxlength: '100', enterkeyhint: 'search' });
  const status = make('p', { role: 'status' });
  const results = make('ul', { class: 'results', 'aria-busy': 'false' });
  const others = make('div', { class: 'search-others' });
  const more = make('button', { type: 'button', hidden: '' }, strings.search.showMore);
  const form = make('form', { role: 'search' }, make('label', { for: '_search_word' }, strings.search.searchThisSite), input);
  const titles = loading.then(prepare);
  let most = batch;
  let last = 0;
  let timer = 0;

  const offer = (name, words, pages = []) => {
    const choices = words.map(word => {
      const choice = make('button', { type: 'button' }, word);
      choice.addEventListener('click', () => {
        input.value = word;
        input.dispatchEvent(new Event('input'));
        input.focus();
      });
      return choice;
    });
    const links = pages.map(({ url, title }) => make('a', { href: url }, title));
    others.replaceChildren(...choices.length + links.length > 0 ? [make('p', {}, name), make('ul', {}, ...[...choices, ...links].map(choice => make('li', {}, choice)))] : []);
  };

  const show = (answer, full) => {
    const found = merge(answer.results, full.results);
    const isFound = word => answer.terms.some(({ word: typed, forms }) => !smallWords.has(typed) && (forms.has(word) || word.startsWith(stemOf(typed))));
    status.textContent = sentence(found, answer.instead);
    results.replaceChildren(...found.slice(0, most).map(itemOf(isFound)));
    more.hidden = found.length <= most && !full.isMore;
    return found.length;
  };

  const run = async () => {
    const turn = ++last;
    results.setAttribute('aria-busy', 'true');
    try {
      const index = await titles;
      const words = wordsOf(input.value);
      if (turn !== last) return;
      if (words.length === 0) {
        status.textContent = '';
        results.replaceChildren();
        more.hidden = true;
        offer(strings.search.suggestions, index.suggestions);
      } else {
        const answer = rank(input.value, index);
        let full = { results: [], isMore: false };
        offer('', []);
        if (answer.results.length > 0 || !link.dataset.search) show(answer, full);
        if (link.dataset.search) full = await inText(link.dataset.search, answer.instead ? wordsOf(answer.instead) : words, most).catch(() => {
          engine = null;
          return full;
        });
        if (turn !== last) return;
        if (show(answer, full) === 0) offer(strings.search.instead, answer.near, [...index.otherwise, { url: link.href, title: strings.search.everything }]);
      }
    } catch {
      status.textContent = strings.search.notLoaded;
    }
    results.setAttribute('aria-busy', 'false');
  };

  input.addEventListener('input', () => {
    most = batch;
    results.setAttribute('aria-busy', 'true');
    clearTimeout(timer);
    timer = setTimeout(run, 80);
  });
  more.addEventListener('click', async () => {
    const seen = results.children.length;
    most += batch;
    await run();
    results.children[seen]?.querySelector('a').focus();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    results.querySelector('a')?.focus();
  });

  const part = make('div', { class: 'search' }, form, status, results, more, others);
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

// Who comes back from a result finds the search as it was: its words are kept with this entry of the browser's history.
const keep = words => history.replaceState({ ...history.state, search: words }, '');

const fill = ({ input, run }, words) => {
  if (words) input.value = words;
  run();
};

export const open = (link, loading, words) => {
  if (!dialog) {
    const search = build(link, loading);
    const close = make('form', { method: 'dialog' }, make('button', {}, strings.search.close));
    dialog = make('dialog', { class: 'search-dialog', 'aria-label': strings.search.title }, search.part, make('div', { class: 'search-end' }, make('a', { href: link.href }, strings.search.everything), slashChoice(), close));
    dialog.addEventListener('click', event => {
      if (event.target === dialog) dialog.close();
      else if (event.target.closest('a')) keep(search.input.value);
    });
    dialog.addEventListener('close', () => keep(undefined));
    document.body.append(dialog);
    dialog.search = search;
    fill(search, words);
  } else if (words) fill(dialog.search, words);
  dialog.showModal();
  dialog.querySelector('input').focus();
  dialog.querySelector('input').select();
};

export const place = (box, link, loading, isAsked) => {
  if (!placed) {
    placed = build(link, loading);
    box.append(placed.part);
    box.hidden = false;
    placed.input.addEventListener('input', () => history.replaceState(null, '', placed.input.value ? `#${new URLSearchParams({ q: placed.input.value })}` : location.pathname));
    // A form of the home page that was sent without scripts has its words in the address too.
    fill(placed, new URLSearchParams(location.hash.slice(1)).get('q') ?? new URLSearchParams(location.search).get('q'));
  }
  if (isAsked) placed.input.focus();
};
