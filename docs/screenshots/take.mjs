// Serves a published site on this machine alone and takes its pictures: take.mjs SITE PICTURES
import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';

const [site, pictures] = process.argv.slice(2);

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.json': 'application/json' };
const fileAt = url => join(site, normalize(decodeURIComponent(url)), url.endsWith('/') ? 'index.html' : '');
const isFile = path => existsSync(path) && statSync(path).isFile();
const server = createServer((request, response) => {
  const asked = fileAt(new URL(request.url, 'http://localhost').pathname);
  const file = isFile(asked) ? asked : fileAt('/404.html');
  response.writeHead(file === asked ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  response.end(readFileSync(file));
});
await new Promise(listening => server.listen(0, '127.0.0.1', listening));

const search = words => async page => {
  await page.keyboard.press('Control+k');
  await page.locator('#search_word').fill(words);
  await page.locator('.results[aria-busy=false] a').first().waitFor();
};
const article = '/articles/why-wont-my-lower-back-crack/';
const wanted = [
  ['home-1280-light', '/', 1280, 'light'],
  ['home-360-dark', '/', 360, 'dark'],
  ['article-1280-light', article, 1280, 'light'],
  ['article-768-dark', article, 768, 'dark'],
  ['glossary-360-light', '/glossary/', 360, 'light'],
  ['term-1280-dark', '/glossary/cavitation/', 1280, 'dark'],
  ['get-help-360-light', '/get-help/', 360, 'light'],
  ['search-1280-light', article, 1280, 'light', search('bone spur')],
  ['search-360-dark', article, 360, 'dark', search('popping')],
  ['404-768-light', '/nowhere/', 768, 'light'],
];

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'] });
for (const [name, url, width, colorScheme, act] of wanted) {
  const page = await browser.newPage({ viewport: { width, height: width < 768 ? 740 : 800 }, colorScheme, reducedMotion: 'reduce' });
  await page.goto(`http://127.0.0.1:${server.address().port}${url}`);
  await act?.(page);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.close();
}
await browser.close();
server.close();
