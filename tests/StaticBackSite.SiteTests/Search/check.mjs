// Says which searches of queries.txt find another page first than the list says: node check.mjs OUTPUT. A published site is asked, so
// that a change of content meets a line of this list and no test. Ends with 0 whatever it finds: people decide.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const output = process.argv[2] ?? 'output';
const list = join(import.meta.dirname, 'queries.txt');
const script = readFileSync(join(output, 'assets', readdirSync(join(output, 'assets')).find(name => /^search\..*js$/.test(name))));
const { prepare, rank } = await import(`data:text/javascript;base64,${script.toString('base64')}`);
const prepared = prepare(JSON.parse(readFileSync(join(output, 'search.json'), 'utf8')));

const shown = ({ page, parts, isAlert }) => `${isAlert ? '!' : ''}${page.url}${parts[0]?.id ? `#${parts[0].id}` : ''}`;

readFileSync(list, 'utf8').split('\n').forEach((line, number) => {
  const [, words, alert, page, part] = /^([^#].*?) -> (!?)(nothing|\/[^#]*)(?:#(.+))?$/.exec(line.trim()) ?? [];
  if (!words) return;
  const { results } = rank(words, prepared);
  const first = results[0];
  const fits = page === 'nothing' ? results.length === 0
    : first && first.page.url === page && (!part || first.parts[0]?.id === part) && (!alert || first.isAlert);
  if (fits) return;
  const place = `tests/StaticBackSite.SiteTests/Search/queries.txt:${number + 1}:1`;
  const message = `“${words}” finds ${first ? shown(first) : 'nothing'} first, where the list says ${alert}${page}${part ? `#${part}` : ''}`;
  console.log(process.env.GITHUB_ACTIONS ? `::warning file=tests/StaticBackSite.SiteTests/Search/queries.txt,line=${number + 1}::${message}` : `${place}: warning: ${message}`);
});
