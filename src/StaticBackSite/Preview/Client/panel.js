// The toolbar and the list of errors, in a tree of their own so that neither the page's styles nor theirs reach the other's.
const element = (name, attributes = {}, ...children) => {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(key, '');
    else if (value !== false && value != null) node.setAttribute(key, value);
  }
  node.append(...children.filter(child => child != null));
  return node;
};

const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

// Blanks stay blanks of the same width under the line, so the caret stands where it should.
const caret = finding => {
  const before = finding.source.slice(0, finding.at).replace(/[^\t]/g, ' ');
  const room = finding.source.length - finding.at;
  return before + '^' + '~'.repeat(Math.max(0, Math.min(finding.length, room) - 1));
};

// What the messages write between backticks is shown as code, the marks themselves are not.
const withCode = text => text.split('`').map((part, i) => i % 2 === 1 ? element('code', {}, part) : part);

const findingItem = (finding, kind) => {
  const where = `${finding.file}:${finding.line}:${finding.column}`;
  return element('li', { class: kind },
    element('p', { class: 'message' }, element('span', { class: 'code' }, finding.code), ' ', ...withCode(finding.message)),
    element('p', { class: 'where' }, finding.edit ? element('a', { href: finding.edit, 'aria-label': `Open ${where} in your editor` }, where) : where),
    finding.source ? element('pre', { tabindex: '0', role: 'group', 'aria-label': 'The line' }, `${finding.source}\n`, element('span', { class: 'caret' }, caret(finding))) : null,
    finding.hint ? element('p', { class: 'hint' }, ...withCode(finding.hint)) : null);
};

const facts = page => [
  page.draft && ['Draft', 'not published', 'alarm'],
  page.grade && ['Reading grade', page.grade],
  ['Words', String(page.words)],
  ['Terms linked', String(page.terms)],
  ['References', String(page.references)],
  ['Broken links', String(page.brokenLinks), page.brokenLinks > 0 && 'alarm'],
  page.reviewed && ['Reviewed', page.reviewed],
  page.due && ['Review due', page.due, page.overdue && 'alarm'],
].filter(Boolean);

const memory = 'staticback-preview';
const remembered = () => {
  try {
    return sessionStorage.getItem(memory);
  } catch {
    return null; // Storage may be forbidden.
  }
};
const remember = value => {
  try {
    sessionStorage.setItem(memory, value);
  } catch { /* As above. */ }
};

export class Panel {
  #host = element('staticback-preview', { 'data-pagefind-ignore': true });
  #button = element('button', { type: 'button', 'aria-controls': 'sheet' });
  #sheet = element('div', { id: 'sheet', class: 'sheet', role: 'region', 'aria-label': 'Preview', tabindex: '-1' });
  #status = element('p', { class: 'unseen', role: 'status' });
  #errors = null;

  constructor(base) {
    const root = this.#host.attachShadow({ mode: 'open' });
    const style = element('link', { rel: 'stylesheet', href: `${base}panel.css` });
    this.#host.hidden = true;
    style.addEventListener('load', () => { this.#host.hidden = false; });
    root.append(style, element('aside', { 'aria-label': 'Preview of this page' }, this.#sheet, this.#button, this.#status));
    this.#button.addEventListener('click', () => this.#open(this.#sheet.hidden));
    root.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || this.#sheet.hidden) return;
      this.#open(false);
      this.#button.focus();
    });
    this.#sheet.hidden = true;
    document.body.append(this.#host);
  }

  show(site) {
    const { page, errors, warnings } = site;
    this.#sheet.replaceChildren(...[
      errors.length > 0 && this.#list(`${count(site.errorCount, 'error')}: nothing would be published`, errors, 'error', site.errorCount),
      page && this.#facts(page),
      warnings.length > 0 && this.#list(`${count(warnings.length, 'warning')} on this page`, warnings, 'warning', warnings.length),
      page && errors.length + warnings.length === 0 && element('p', { class: 'well' }, 'No errors, and no warnings on this page.'),
      site.warningCount > warnings.length && element('p', { class: 'more' }, `${count(site.warningCount - warnings.length, 'warning')} on other pages; the terminal lists them.`),
    ].filter(Boolean));
    this.#label(site);
    const key = JSON.stringify(errors);
    const isNews = key !== this.#errors;
    if (isNews && errors.length > 0) this.#set(remembered() !== key);
    else if (isNews && this.#errors !== null && this.#errors !== '[]') this.#set(remembered() === 'open');
    else if (this.#errors === null) this.#set(remembered() === 'open');
    if (isNews) this.#status.textContent = errors.length > 0 ? `${count(site.errorCount, 'error')} in the preview` : this.#errors ? 'No errors' : '';
    this.#errors = key;
  }

  connect() {
    this.#host.removeAttribute('data-away');
  }

  disconnect() {
    if (this.#host.hasAttribute('data-away')) return;
    this.#host.setAttribute('data-away', '');
    this.#status.textContent = 'The preview has ended; this page no longer follows the files.';
    this.#button.replaceChildren(element('span', { class: 'mark alarm' }), 'The preview has ended');
  }

  #label({ page, errorCount, warnings }) {
    const words = [
      page?.draft && element('span', { class: 'chip alarm' }, 'Draft'),
      errorCount > 0 && element('span', { class: 'chip error' }, count(errorCount, 'error')),
      warnings.length > 0 && element('span', { class: 'chip warning' }, count(warnings.length, 'warning')),
      page?.grade && element('span', { class: 'quiet' }, `grade ${page.grade}`),
      page && element('span', { class: 'quiet wide' }, count(page.words, 'word')),
    ].filter(Boolean);
    this.#button.replaceChildren(element('span', { class: `mark ${errorCount > 0 ? 'error' : warnings.length > 0 ? 'warning' : 'well'}` }), element('span', { class: 'name' }, 'Preview'), ...words);
  }

  #facts(page) {
    return element('section', {},
      element('h2', {}, element('a', { href: page.edit, 'aria-label': `Open ${page.file} in your editor` }, page.file)),
      element('dl', {}, ...facts(page).map(([name, value, kind]) => element('div', { class: kind || null }, element('dt', {}, name), element('dd', {}, value)))));
  }

  #list(title, findings, kind, all) {
    return element('section', { class: `${kind}s` },
      element('h2', {}, title),
      element('ol', { role: 'list' }, ...findings.map(finding => findingItem(finding, kind))),
      all > findings.length ? element('p', { class: 'more' }, `and ${all - findings.length} more, which the terminal lists.`) : null);
  }

  // What the writer chose holds until there are other errors.
  #open(isOpen) {
    this.#set(isOpen);
    remember(isOpen ? 'open' : this.#errors && this.#errors !== '[]' ? this.#errors : 'closed');
    if (isOpen) this.#sheet.focus();
  }

  #set(isOpen) {
    this.#sheet.hidden = !isOpen;
    this.#button.setAttribute('aria-expanded', String(isOpen));
  }
}
