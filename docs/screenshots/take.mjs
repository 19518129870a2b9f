// Serves a published site on this machine alone and takes its pictures.
// take.mjs SITE PICTURES           the few that are kept beside this file
// take.mjs SITE PICTURES --manual  those of the manual
// take.mjs SITE PICTURES --all     whole pages, each at every width and in both colours, to look at
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

const [site, pictures, which] = process.argv.slice(2);
const all = which === '--all';

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.json': 'application/json' };
const fileAt = url => join(site, normalize(decodeURIComponent(url)), url.endsWith('/') ? 'index.html' : '');
const isFile = path => existsSync(path) && statSync(path).isFile();
const server = createServer((request, response) => {
  const asked = fileAt(new URL(request.url, 'http://localhost').pathname);
  const file = isFile(asked) ? asked : fileAt('/404.html');
  response.writeHead(file === asked ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  response.end(isFile(file) ? readFileSync(file) : '');
});
await new Promise(listening => server.listen(0, '127.0.0.1', listening));

const search = words => async page => {
  await page.keyboard.press('Control+k');
  await page.locator('#_search_word').fill(words);
  await page.locator('.results[aria-busy=false] a').first().waitFor();
};

// Each argument answers one question: its name, and the values of the answers.
const answer = (...answers) => async page => {
  await page.locator('[data-start]').click();
  for (const [question, ...values] of answers) {
    for (const value of values) await page.locator(`#_check_${question}_${value}`).check();
    await page.locator('[data-continue]').click();
  }
  await page.locator('.self-check-said h3:visible').first().waitFor();
};
const noSign = [['emergency', 'none'], ['urgent', 'none']];

const article = '/articles/why-wont-my-lower-back-crack/';
const check = '/self-check/';
const subjects = {
  'home': ['/'],
  'article': [article],
  'article-forcing': ['/articles/why-wont-my-back-pop-and-is-it-safe-to-force-it/'],
  'term': ['/glossary/cavitation/'],
  'glossary': ['/glossary/'],
  'get-help': ['/get-help/'],
  'exercise': ['/move/cat-cow/'],
  'self-check': [check],
  'self-check-question': [check, page => page.locator('[data-start]').click()],
  'result-emergency': [check, answer(['emergency', '2'])],
  'result-unsure': [check, answer(['emergency', 'unsure'])],
  'result-urgent': [check, answer(['emergency', 'none'], ['urgent', '1'])],
  'result-pages': [check, answer(...noSign, ['askFirst', 'none'], ['seeSomeone', 'short'], ['lastPop', 'recently'], ['feel', 'tight', 'stuck'], ['place', 'lowerMiddle'])],
  'result-ask-first': [check, answer(...noSign, ['askFirst', '6'], ['seeSomeone', 'lasting'], ['lastPop', 'never'], ['feel', 'years'], ['place', 'leg'])],
  'search': [article, search('bone spur')],
  'search-popping': [article, search('popping')],
  'writing-guide': ['/contribute/writing-guide/'],
  'contribute': ['/contribute/'],
  '404': ['/nowhere/'],
  'manual': ['/getting-started/'],
  'manual-code': ['/extending/'],
};
// Every page that a reader is likely to see, at the width of a phone, of a tablet and of a desk, in both colours; and some results.
const pages = ['home', 'article', 'article-forcing', 'get-help', 'exercise', 'glossary', 'term', 'search', 'self-check', '404'];
const everyWay = names => names.flatMap(name => [360, 768, 1440].flatMap(width => ['light', 'dark'].map(colours => `${name}-${width}-${colours}`)));
const ofManual = ['manual', 'manual-code'];
const kept = [
  ...everyWay(pages),
  'self-check-question-768-dark', 'result-emergency-360-light', 'result-unsure-768-light', 'result-urgent-360-dark', 'result-pages-1440-light',
  'result-ask-first-360-light', 'search-popping-360-dark', 'writing-guide-1440-light', 'writing-guide-360-dark',
];
const taken = which === '--manual' ? everyWay(ofManual) : all ? everyWay(Object.keys(subjects).filter(name => !ofManual.includes(name))) : kept;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'] });
for (const name of taken) {
  const [, subject, width, colorScheme] = /^(.+)-(\d+)-(\w+)$/.exec(name);
  const [url, act] = subjects[subject];
  const page = await browser.newPage({ viewport: { width: Number(width), height: width < 768 ? 740 : 800 }, colorScheme, reducedMotion: 'reduce' });
  await page.goto(`http://127.0.0.1:${server.address().port}${url}`);
  await act?.(page);
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: all && !subject.startsWith('search') });
  await page.close();
}
await browser.close();
server.close();
