// Which pages answer a search, from the titles, names, descriptions and headings of all pages (search.json). Nothing here knows
// of a browser, so tests run it as it is published. Words match as typed, in another form, by their beginning, and, where
// nothing else does, with a typing error in them.
const plain = text => text.normalize('NFKD').replace(/[\p{M}'’]/gu, '').toLowerCase();
const parts = /[\p{L}\p{N}]+/gu;
const joints = /[\p{L}\p{N}]+(?:[-‐‑–,./_][\p{L}\p{N}]+)+/gu;

export const wordsOf = text => plain(text).match(parts) ?? [];

// "x-ray" is typed as "xray", and "1,117" as "1117".
const joinedIn = text => (plain(text).match(joints) ?? []).map(word => word.replace(/[^\p{L}\p{N}]/gu, ''));

// The other forms of a word begin alike: "popping" and "pops" as "pop", "stiffness" as "stiff".
export const stemOf = word => {
  const stem = word.replace(/(?:ings?|ed|e?s|ness|e)$/, '').replace(/([^aeiou\d])\1$/, '$1');
  return stem.length < 3 ? word : stem;
};

const smallWords = new Set(wordsOf(strings.search.smallWords));
const weights = { title: 10, name: 9, hidden: 7, heading: 4, text: 2 };

// Optimal string alignment: how many letters were left out, added, changed, or swapped with their neighbour; beyond `most`, more than that.
export const distance = (a, b, most) => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length];
};

const errorsIn = word => word.length < 4 ? 0 : word.length < 6 ? 1 : 2;

// Whether two words are one but for a typing error: no word is mistaken for a shorter or longer form of another.
const isSlip = (typed, meant) => {
  const most = Math.min(errorsIn(typed), errorsIn(meant));
  return most > 0 && distance(typed, meant, most) <= most;
};

export const prepare = ({ pages, answers, suggestions, otherwise }) => {
  const counts = new Map();
  const line = (text, weight) => ({ text, weight, words: [...new Set(wordsOf(text))], all: [...wordsOf(text), ...joinedIn(text)] });
  const entries = pages.map(page => {
    const lines = (texts, weight) => texts.map(text => line(text, weight)).filter(({ words }) => words.length > 0);
    // An address often says what a page is about in other words than its title.
    const address = decodeURI(page.url).split('/').filter(Boolean).at(-1) ?? '';
    const titles = [...lines([page.title], weights.title), ...lines([page.short ?? '', ...page.names ?? []], weights.name), ...lines([...page.also ?? [], address], weights.hidden)];
    const headings = (page.headings ?? []).map(({ id, text }) => ({ id, ...line(text, weights.heading) }));
    const fields = new Map();
    for (const { all, weight } of [...titles, ...headings, line(page.text ?? '', weights.text)]) {
      for (const word of all) fields.set(word, Math.max(weight, fields.get(word) ?? 0));
    }
    for (const word of fields.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
    return { page, titles, headings, fields };
  });
  const rarity = count => Math.log(1 + pages.length / count);
  const known = new Map([...counts].map(([word, count]) => [word, { stem: stemOf(word), weight: rarity(count) * (smallWords.has(word) ? .1 : 1) }]));
  const pins = answers.map(answer => ({ ...answer, phrases: answer.phrases.map(wordsOf) }));
  return { entries, known, rarity, pins, suggestions, otherwise: otherwise.map(place => pages[place]) };
};

// The words of the index that a typed word may stand for, each with how well it fits.
const formsOf = (word, isLast, known) => {
  const forms = new Map();
  const stem = stemOf(word);
  const isLetterByLetter = /\p{Lo}/u.test(word); // Scripts that put no space between words.
  for (const [other, { stem: otherStem }] of known) {
    if (other === word) forms.set(other, 1);
    else if (otherStem === stem) forms.set(other, .95);
    else if (word.length >= (isLast ? 2 : 4) && other.startsWith(word)) forms.set(other, .5 + .3 * word.length / other.length);
    else if (isLetterByLetter && (other.includes(word) || word.includes(other))) forms.set(other, .6);
  }
  return forms;
};

// The words that are nearest to one that the index does not have. While it is being typed it is held against their beginnings.
const slipsOf = (word, isLast, known) => {
  const most = errorsIn(word);
  let [least, nearest] = [most + 1, []];
  for (const other of most ? known.keys() : []) {
    if (errorsIn(other) === 0) continue;
    const far = Math.min(distance(word, other, most), isLast && other.length > word.length ? distance(word, other.slice(0, word.length), 1) + .5 : Infinity);
    if (far < least) [least, nearest] = [far, []];
    if (far === least && far <= most) nearest.push(other);
  }
  return new Map(nearest.map(other => [other, .8 - .15 * least]));
};

// "osteo arthritis" is one word of the index, and "heatpad" is two.
const regroup = (words, known) => {
  const is = word => known.has(word);
  const regrouped = [];
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i], words[i + 1]];
    const cut = is(word) || word.length < 6 ? -1 : [...word].findIndex((_, at) => at > 2 && at < word.length - 2 && is(word.slice(0, at)) && is(word.slice(at)));
    if (next && !(is(word) && is(next)) && is(word + next)) regrouped.push(words[i++] + next);
    else if (cut > 0) regrouped.push(word.slice(0, cut), word.slice(cut));
    else regrouped.push(word);
  }
  return regrouped;
};

const termsOf = (words, { entries, known, rarity }) => {
  const regrouped = regroup(words, known);
  return regrouped.map((word, i) => {
    const isLast = i === regrouped.length - 1;
    let forms = formsOf(word, isLast, known);
    const isSlipped = forms.size === 0;
    if (isSlipped) forms = slipsOf(word, isLast, known);
    const count = entries.filter(({ fields }) => [...forms.keys()].some(form => fields.has(form))).length;
    return { word, forms, isSlipped: isSlipped && forms.size > 0, weight: rarity(Math.max(count, .5)) * (smallWords.has(word) ? .1 : 1) };
  });
};

const sum = (items, value) => items.reduce((total, item) => total + value(item), 0);

// How near a title, a name or a heading comes to being what was typed: 1 where each has all the words of the other.
const closeness = ({ words }, terms, known) => {
  const fits = term => Math.max(0, ...words.map(word => term.forms.get(word) ?? 0));
  const asked = sum(terms, term => term.weight * fits(term)) / sum(terms, term => term.weight);
  const said = sum(words, word => known.get(word).weight * Math.max(...terms.map(term => term.forms.get(word) ?? 0))) / sum(words, word => known.get(word).weight);
  return { asked, near: asked * said };
};

const score = ({ page, titles, headings, fields }, terms, known) => {
  const found = terms.map(term => Math.max(0, ...[...term.forms].map(([form, fit]) => fit * (fields.get(form) ?? 0))));
  const all = sum(terms, term => term.weight);
  const share = sum(terms, (term) => found[terms.indexOf(term)] > 0 ? term.weight : 0) / all;
  if (share === 0) return null;
  const near = lines => lines.map(line => ({ line, ...closeness(line, terms, known) })).sort((a, b) => b.near - a.near);
  const [title] = near(titles).map(({ line, near }) => near * line.weight);
  const sections = near(headings);
  const base = sum(terms, (term) => term.weight * found[terms.indexOf(term)]) / all;
  return {
    page,
    // Whether it has every word that says something.
    isWhole: terms.every((term, i) => found[i] > 0 || smallWords.has(term.word)),
    parts: sections.filter(({ asked, near }) => asked > .6 && near > .15).slice(0, 2).map(({ line }) => line),
    score: (base + 1.3 * Math.max(title, .8 * weights.title * (sections[0]?.near ?? 0))) * share ** 1.5 * (page.weight ?? 1),
  };
};

// The pinned answers that have a phrase whose words were all typed.
const pinned = (words, { pins, known }) => {
  const last = words.at(-1);
  const isTyped = meant => words.some(word => word === meant || stemOf(word) === stemOf(meant) || (!known.has(word) && isSlip(word, meant))) || (last.length * 5 >= meant.length * 3 && meant.startsWith(last));
  return pins.filter(({ phrases }) => phrases.some(phrase => phrase.every(isTyped)));
};

const pairs = text => new Set(wordsOf(text).flatMap(word => [...` ${word} `].slice(1).map((letter, i) => ` ${word} `[i] + letter)));

// Titles and names that look most like what was typed, for those who find nothing.
const alike = (query, entries) => {
  const typed = pairs(query);
  const likeness = text => {
    const own = pairs(text);
    return 2 * [...own].filter(pair => typed.has(pair)).length / (own.size + typed.size);
  };
  const lines = entries.flatMap(({ titles }) => titles.map(({ text }) => ({ text, likeness: likeness(text) })));
  return [...new Set(lines.filter(({ likeness }) => likeness > .4).sort((a, b) => b.likeness - a.likeness).map(({ text }) => text))].slice(0, 3);
};

// The answers in the order of how well they fit, each page once.
export const rank = (query, index) => {
  const words = wordsOf(query);
  if (words.length === 0) return { results: [], terms: [], near: [], instead: null };
  const terms = termsOf(words, index);
  const told = terms.some(term => !smallWords.has(term.word)) ? terms : terms.map(term => ({ ...term, weight: 1 }));
  const scored = index.entries.map(entry => score(entry, told, index.known)).filter(Boolean).sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const first = pinned(words, index).map(pin => {
    const { page, headings } = index.entries[pin.page];
    return { page, isWhole: true, label: pin.label, isAlert: pin.alert ?? false, parts: headings.filter(({ id }) => id === pin.part) };
  });
  const results = new Map();
  for (const result of [...first, ...scored.filter(({ score }) => score > best * .12)]) if (!results.has(result.page)) results.set(result.page, result);
  const isCorrected = terms.some(term => term.isSlipped);
  return {
    results: [...results.values()],
    terms: told,
    // What the words were taken for, where there was a typing error in one of them.
    instead: isCorrected ? terms.filter(({ forms }) => forms.size > 0).map(({ word, forms, isSlipped }) => isSlipped ? forms.keys().next().value : word).join(' ') : null,
    near: results.size > 0 ? [] : alike(query, index.entries),
  };
};
