// Runs searches as the published script does: node answer.mjs SCRIPT INDEX < searches, a JSON list. Prints for each what comes of it.
import { readFileSync } from 'node:fs';

const [script, index] = process.argv.slice(2).map(path => readFileSync(path, 'utf8'));
const { prepare, rank } = await import(`data:text/javascript;base64,${Buffer.from(script).toString('base64')}`);
const prepared = prepare(JSON.parse(index));
const answers = JSON.parse(readFileSync(0, 'utf8')).map(words => {
  const { results, instead, near } = rank(words, prepared);
  return { results: results.map(({ page, parts, isAlert, score }) => ({ url: page.url, part: parts[0]?.id ?? null, isAlert: isAlert ?? false, isPinned: score === undefined })), instead, near };
});
console.log(JSON.stringify(answers));
