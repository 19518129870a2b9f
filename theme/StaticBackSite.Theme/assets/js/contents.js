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
  let aim = null;
  let waiting = false;
  const isSeen = heading => heading && heading.getBoundingClientRect().top > -1 && heading.getBoundingClientRect().top < innerHeight;
  const mark = () => {
    waiting = false;
    // The line that a heading must have passed goes down to the end of the window where the page ends, so that short sections there have their turn.
    const left = document.documentElement.scrollHeight - scrollY - innerHeight;
    const line = Math.max(innerHeight * .3, innerHeight - left);
    const passed = isSeen(aim) ? aim : [...links.keys()].filter(heading => heading.getBoundingClientRect().top < line).at(-1);
    const next = links.get(passed) ?? null;
    if (next === current) return;
    current?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'location');
    current = next;
    if (next && nav.scrollHeight > nav.clientHeight) nav.scrollTop = next.offsetTop - nav.clientHeight / 2;
  };
  const later = () => {
    if (!waiting) requestAnimationFrame(mark);
    waiting = true;
  };
  // Whoever followed a link is in its section, wherever on the screen it ended, until they move on by themselves.
  const follows = () => {
    aim = links.has(document.getElementById(idIn(location.hash))) ? document.getElementById(idIn(location.hash)) : null;
    later();
  };
  for (const name of ['wheel', 'touchmove', 'keydown']) addEventListener(name, () => aim = null, { passive: true });
  addEventListener('scroll', later, { passive: true });
  for (const name of ['resize', 'load', 'pageshow']) addEventListener(name, later);
  addEventListener('hashchange', follows);
  follows();
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
