// What a page has in the preview alone: it follows the files, and says what the build would say of it.
// Everything that comes from a file is put in as text, never as HTML.
import { Panel } from './panel.js';

const base = '/_staticback/';
const panel = new Panel(base);
const place = () => location.pathname;

// The state of the page that this script stands in, by the header of the very answer that brought it.
const shown = performance.getEntriesByType('navigation')[0]?.serverTiming?.find(entry => entry.name === 'page')?.description;

let latest = 0;

const describe = async () => {
  const asked = ++latest;
  const answer = await fetch(`${base}page?at=${encodeURIComponent(place())}`);
  const page = await answer.json();
  if (asked === latest) panel.show(page);
};

const swapStyle = href => {
  const old = document.querySelector('link[rel=stylesheet]');
  if (!old || old.getAttribute('href') === href) return;
  const next = old.cloneNode();
  next.href = href;
  // The old sheet goes when the new one is there, so that the page is never bare.
  next.addEventListener('load', () => old.remove(), { once: true });
  old.after(next);
};

const isOther = async () => {
  if (!shown) return true;
  const answer = await fetch(place(), { cache: 'no-store' });
  await answer.arrayBuffer();
  return answer.headers.get('etag') !== `"${shown}"`;
};

let isLeaving = false;

const follow = async change => {
  if (change.opens && change.opens !== place() && document.visibilityState === 'visible') {
    isLeaving = true;
    location.assign(change.opens);
  } else if (change.style) {
    swapStyle(change.style);
  } else if (await isOther() && !isLeaving) {
    // The browser keeps the place on the page. A reload now would call off the way to another page, begun meanwhile.
    location.reload();
  }
};

const say = action => action.catch(() => panel.disconnect());

let hasGreeted = false;
const handlers = {
  hello: data => {
    panel.connect();
    say(describe());
    // Something may have changed while the page was on its way, or while the preview was away.
    say(follow({ ...JSON.parse(data), opens: null, style: null }));
    hasGreeted = true;
  },
  change: data => say(follow(JSON.parse(data))),
  findings: () => say(describe()),
  error: () => hasGreeted && panel.disconnect(),
};

// Without a shared worker each page has a stream of its own, and lets go of it while nobody looks at the page.
const listenAlone = () => {
  let stream = null;
  const close = () => {
    stream?.close();
    stream = null;
  };
  const update = () => {
    if (document.hidden) return close();
    if (stream) return;
    stream = new EventSource(`${base}events`);
    for (const [type, handle] of Object.entries(handlers)) stream.addEventListener(type, event => handle(event.data));
  };
  document.addEventListener('visibilitychange', update);
  addEventListener('pagehide', close);
  update();
};

const listen = () => {
  const worker = new SharedWorker(`${base}events.js`, 'staticback-preview');
  worker.addEventListener('error', listenAlone, { once: true });
  worker.port.addEventListener('message', ({ data: { type, data } }) => handlers[type](data));
  worker.port.start();
  addEventListener('pagehide', () => worker.port.postMessage('gone'));
};

try {
  listen();
} catch {
  // The browser knows no shared workers, or its settings forbid them.
  listenAlone();
}
addEventListener('pageshow', event => event.persisted && location.reload());
