// Makes the mistakes that contributors make, one at a time, in a copy of The Quiet Back, and scores what the program says of each:
//   3  the right file and the right words, and nothing else
//   2  the right file and the right words, with other findings beside them
//   1  something is said, in another file or of something else
//   0  nothing is said, and the mistake would be published
// Run: node tests/mistakes/score.mjs [own|review] [name]. It needs the built program (./site --version; STATICBACK names another), and writes a table.
// Mistakes in one page are tried in a preview, as its editor does; others are built.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mistakes } from './mistakes.mjs';

const root = join(import.meta.dirname, '..', '..');
const program = process.env.STATICBACK ?? join(root, 'src/StaticBackSite/bin/Debug/net10.0/staticback.dll');
const [list, only] = process.argv.slice(2);
const chosen = mistakes.filter(each => (!list || each.list === list) && (!only || each.name === only));
const scratch = mkdtempSync(join(tmpdir(), 'mistakes-'));
const input = join(scratch, 'input');
// The preview follows a copy of its own, since changes of files are made and taken back in the other.
const shown = join(scratch, 'shown', 'input');
cpSync(join(root, 'input'), input, { recursive: true });
cpSync(join(root, 'input'), shown, { recursive: true });

const build = () => {
  try {
    return JSON.parse(execFileSync('dotnet', [program, 'build', '--input', input, '--output', join(scratch, 'output'), '--no-search', '--drafts', '--format', 'json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 }));
  } catch (failed) {
    return JSON.parse(failed.stdout);
  }
};
const key = finding => `${finding.code} ${finding.path} ${finding.message}`;
const findingsOf = report => (Array.isArray(report) ? report : report.findings ?? report.diagnostics).map(finding => ({ ...finding, path: finding.path.replace(`${input}/`, '').replace(/^.*\/input\//, '') }));

const preview = spawn('dotnet', [program, 'preview', '--input', shown, '--port', '5479', '--no-search'], { stdio: 'ignore' });
const address = 'http://localhost:5479';
const attempt = async (path, text) => {
  const answer = await fetch(`${address}/_staticback/try`, { method: 'POST', headers: { 'Content-Type': 'application/json', Origin: address }, body: JSON.stringify({ path, text }) });
  return (await answer.json()).findings.map(finding => ({ ...finding, path: finding.file }));
};
for (let waited = 0; waited < 120; waited++) {
  if (await fetch(`${address}/contribute/editor/pages.json`).then(answer => answer.ok, () => false)) break;
  await new Promise(resolve => { setTimeout(resolve, 1000); });
}

const score = (mistake, found) => {
  if (found.length === 0) return mistake.isRight ? 3 : 0;
  if (mistake.isRight) return 1;
  const hits = found.filter(finding => (mistake.file instanceof RegExp ? mistake.file.test(finding.path) : finding.path === mistake.file) && mistake.says.test(`${finding.code} ${finding.message} ${finding.hint ?? ''}`));
  return hits.length === 0 ? 1 : found.length === hits.length ? 3 : 2;
};

let before = null;
const totals = {};
try {
  for (const mistake of chosen) {
    let found;
    if (mistake.page) {
      const text = readFileSync(join(shown, mistake.page), 'utf8');
      found = await attempt(mistake.file, mistake.edit(text));
      if (mistake.file === mistake.page) {
        const known = new Set((mistake.known ??= await attempt(mistake.page, text)).map(key));
        found = found.filter(finding => !known.has(key(finding)));
      }
    } else {
      before ??= new Set(findingsOf(build()).map(key));
      const kept = mkdtempSync(join(scratch, 'kept-'));
      cpSync(input, kept, { recursive: true });
      mistake.change({
        write: (path, content) => writeFileSync(join(input, path), content),
        read: path => readFileSync(join(input, path), 'utf8'),
        copy: (from, to) => cpSync(join(input, from), join(input, to)),
        move: (from, to) => renameSync(join(input, from), join(input, to)),
      });
      // That nothing cites a new reference is true of each of them, and no part of the mistake.
      found = findingsOf(build()).filter(finding => !before.has(key(finding)) && finding.code !== 'SB4101');
      rmSync(input, { recursive: true });
      renameSync(kept, input);
    }
    const points = score(mistake, found);
    const total = totals[mistake.list] ??= { points: 0, most: 0, counts: [0, 0, 0, 0] };
    total.points += points;
    total.most += 3;
    total.counts[points]++;
    const first = found[0] ? `${found[0].path}:${found[0].line} ${found[0].code} ${found[0].message}${found.length > 1 ? ` (+${found.length - 1})` : ''}` : '(nothing)';
    if (process.env.ALL)
      for (const finding of found) console.log(`    ${finding.path}:${finding.line} ${finding.code} ${finding.message} | ${finding.hint ?? ''}`);
    console.log(`| ${mistake.list} | ${mistake.name} | ${points} | ${first.replaceAll('|', '\\|').slice(0, 160)} |`);
  }
} finally {
  preview.kill('SIGTERM');
  rmSync(scratch, { recursive: true, force: true });
}
for (const [name, { points, most, counts }] of Object.entries(totals))
  console.log(`\n${name}: ${points} of ${most}: ${counts.map((count, i) => `${count} × ${i}`).join(', ')}`);
