// The list of contents: open beside the text on wide screens, folded on narrow ones, with the current section marked.
const nav = document.getElementById('_contents');
const fold = nav?.querySelector('details');

// An address that nobody encoded is taken as it is.
const idIn = hash => {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
};

const follow = () => {
  const links = new Map([...nav.querySelectorAll('a')].map(a => [document.getElementById(idIn(a.hash)), a]));
  links.delete(null);
  let current = null;
  const mark = () => {
    const line = innerHeight * .3;
    const passed = [...links.keys()].filter(heading => heading.getBoundingClientRect().top < line).at(-1);
    const next = links.get(passed) ?? null;
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'location');
    current = next;
    if (next && nav.scrollHeight > nav.clientHeight) nav.scrollTop = next.offsetTop - nav.clientHeight / 2;
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -70% 0px', threshold: [0, 1] });
  for (const heading of links.keys()) observer.observe(heading);
};

if (fold) {
  const wide = matchMedia('(min-width: 68rem)');
  const unfold = () => fold.open = wide.matches;
  wide.addEventListener('change', unfold);
  unfold();
  nav.addEventListener('click', event => {
    if (!wide.matches && event.target.closest('a')) fold.open = false;
  });
  follow();
}
