// Turns on reading without network, and says so where a page is a kept copy.
const manifest = document.querySelector('link[rel=manifest]');
if ('serviceWorker' in navigator && manifest) {
  navigator.serviceWorker.register(new URL('sw.js', manifest.href)).catch(() => {});
  if (!navigator.onLine) {
    const note = document.createElement('p');
    note.className = 'callout callout-note kept-copy';
    note.setAttribute('role', 'status');
    note.textContent = strings.offline.keptCopy;
    document.querySelector('main h1')?.after(note);
  }
}
