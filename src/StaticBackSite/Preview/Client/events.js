// The one event stream of all pages that are open, in a worker that they share: a browser allows six connections to a host,
// and with a stream for each page the seventh would wait for ever.
const pages = new Set();
const tell = (type, data) => pages.forEach(page => page.postMessage({ type, data }));

// What the preview said when the stream was opened; null while it is away.
let greeting = null;

const stream = new EventSource('/_staticback/events');
stream.addEventListener('hello', event => {
  greeting = event.data;
  tell('hello', greeting);
});
stream.addEventListener('change', event => tell('change', event.data));
stream.addEventListener('findings', event => tell('findings', event.data));
stream.addEventListener('error', () => {
  greeting = null;
  tell('error', null);
});

addEventListener('connect', ({ ports: [page] }) => {
  pages.add(page);
  // The only message of a page is that it goes.
  page.addEventListener('message', () => {
    pages.delete(page);
    page.close();
  });
  page.start();
  if (greeting !== null) page.postMessage({ type: 'hello', data: greeting });
});
