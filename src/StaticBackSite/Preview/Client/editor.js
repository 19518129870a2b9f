// Edits a page of the site beside what readers see of it. Nothing is saved on this machine: GitHub fills in the text of a new file from its
// address; the text of a file that is there is copied, and pasted by its writer. In a preview, the page follows what is written, and the findings
// too. In the preview of a change on the web nothing runs that could do so: the page is shown as it is, and GitHub's check says what it finds.
import { field } from './field.js';

const $ = id => document.getElementById(id);
const [page, name, findings, view, status, github] = ['page', 'name', 'findings', 'view', 'status', 'github'].map($);
const isLive = 'live' in document.documentElement.dataset;
let timer;
const soon = () => {
  clearTimeout(timer);
  timer = setTimeout(attempt, 300);
};
const text = $('text').field = field($('text'), { label: 'Text of the page', language: document.documentElement.lang, changed: soon });
const longestAddress = 7000;
const isNew = () => page.value === '';
const path = () => isNew() ? name.value.trim() : page.value;

const site = await (await fetch('pages.json')).json();
page.append(new Option('A new page …', ''), ...site.pages.map(each => new Option(`${each.title} (${each.path})`, each.path)));
document.title = `Edit a page – ${site.name}`;

const template = '---\ntitle: My page\ndescription: Say in one or two sentences what this page answers.\n---\n\nBegin with the answer.\n';

const encoded = value => value.split('/').map(encodeURIComponent).join('/');

// Where the text goes: a new file with its text in the address, or the page on which GitHub edits a file.
const place = () => {
  if (!site.repository) return { address: null, needsPaste: true };
  const address = `${site.repository}/new/${encoded(site.branch)}?filename=${encodeURIComponent(`input/${path()}`)}&value=${encodeURIComponent(text.value)}`;
  return isNew() && address.length <= longestAddress ? { address, needsPaste: false }
    : { address: isNew() ? `${site.repository}/new/${encoded(site.branch)}?filename=${encodeURIComponent(`input/${path()}`)}` : `${site.repository}/edit/${encoded(site.branch)}/input/${encoded(path())}`, needsPaste: true };
};

const item = finding => {
  const where = document.createElement('button');
  where.type = 'button';
  const isHere = finding.file === path();
  where.textContent = isHere ? `Line ${finding.line}` : finding.file;
  if (isHere) where.addEventListener('click', () => text.select(finding.line, finding.column, finding.length));
  else where.disabled = true;
  const kind = document.createElement('b');
  kind.textContent = finding.severity;
  const hint = document.createElement('span');
  hint.className = 'hint';
  hint.textContent = finding.hint ?? '';
  const entry = document.createElement('li');
  entry.className = finding.severity;
  entry.append(where, ' ', kind, ` ${finding.code}: ${finding.message}`, hint);
  return entry;
};

let turn = 0;
const attempt = async () => {
  const own = ++turn;
  const { address } = place();
  if (address) github.href = address;
  else github.hidden = true;
  if (!isLive) {
    status.textContent = text.value === opened ? '' : 'Changed.';
    return;
  }
  status.textContent = 'Checking …';
  const answer = await fetch('/_staticback/try', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ path: path(), text: text.value }) }).catch(() => null);
  if (own !== turn) return;
  if (!answer?.ok) {
    status.textContent = answer?.status === 400 ? 'Name a file that ends in .md, such as articles/my-page.md.' : 'The preview does not answer. Is it still running?';
    return;
  }
  const tried = await answer.json();
  if (own !== turn) return;
  const errors = tried.findings.filter(finding => finding.severity === 'error').length;
  status.textContent = tried.findings.length === 0 ? 'Nothing found.' : `${errors} ${errors === 1 ? 'error' : 'errors'}, ${tried.findings.length - errors} other findings.`;
  findings.replaceChildren(...tried.findings.map(item));
  text.mark(tried.findings.filter(finding => finding.file === path()));
  if (tried.html !== null) {
    const top = view.contentWindow?.scrollY ?? 0;
    view.addEventListener('load', () => view.contentWindow.scrollTo(0, top), { once: true });
    view.srcdoc = tried.html;
  }
};

let opened = '';

const open = async () => {
  $('name-label').hidden = !isNew();
  const shown = site.pages.find(each => each.path === page.value);
  opened = isNew() ? template : shown.text ?? await (await fetch(`/_staticback/source?path=${encodeURIComponent(page.value)}`)).text();
  text.value = opened;
  if (!isLive) view.srcdoc = isNew() ? '' : await (await fetch(shown.address)).text();
  history.replaceState(null, '', isNew() ? '#' : `#${page.value}`);
  await attempt();
};

const copy = async () => {
  try {
    await navigator.clipboard.writeText(text.value);
    return true;
  } catch {
    return false;
  }
};

name.addEventListener('input', soon);
page.addEventListener('change', open);
$('copy').addEventListener('click', async () => { status.textContent = await copy() ? 'Copied.' : 'Select the text and copy it with Ctrl+C.'; });
github.addEventListener('click', async () => {
  github.href = place().address;
  if (place().needsPaste && await copy()) status.textContent = 'Your text is copied. On GitHub, select all of the old text, and paste yours over it.';
});
if (!isLive) {
  $('read').textContent = 'What readers see before your change';
  $('about-view').textContent = 'Two minutes after you propose your change, GitHub shows what the check finds in it, and a preview with your words.';
  $('about-view').hidden = false;
  $('found').hidden = findings.hidden = true;
}
page.value = site.pages.some(each => each.path === location.hash.slice(1)) ? location.hash.slice(1) : site.pages[0]?.path ?? '';
await open();
document.documentElement.dataset.ready = '';
