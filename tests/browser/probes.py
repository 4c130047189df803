"""What the tests ask a page in the browser, and the screens they ask it on."""

from __future__ import annotations

from playwright.sync_api import ViewportSize

SMALL_PHONE: ViewportSize = {"width": 320, "height": 640}
PHONE: ViewportSize = {"width": 360, "height": 740}
TABLET: ViewportSize = {"width": 768, "height": 1024}
DESKTOP: ViewportSize = {"width": 1440, "height": 900}
SCREENS = (SMALL_PHONE, PHONE, TABLET, DESKTOP)

STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = e => e !== document.body && /auto|scroll/.test(getComputedStyle(e).overflowX);
  const held = e => e !== document.documentElement && (scrolls(e) || held(e.parentElement));
  const out = [...document.querySelectorAll('body *')].filter(e => {
    const box = e.getBoundingClientRect();
    const hidden = !e.checkVisibility({visibilityProperty: true}) || box.width < 2;
    const clipped = e.ownerSVGElement
      || e.closest('.md-sidebar, .md-search, .md-overlay, .md-header__title');
    return (box.right > width + 0.5 || box.left < -0.5) && !hidden && !clipped
      && !held(e.parentElement);
  });
  return out.map(e => e.tagName + '.' + (e.getAttribute('class') ?? '')).concat(
    document.documentElement.scrollWidth > width ? ['the page scrolls sideways'] : []);
}"""
"""Elements wider than the screen, but what lies in a part that scrolls by itself."""

MOVING = """() => {
  const longest = times => Math.max(...times.split(',').map(
    time => parseFloat(time) * (time.trim().endsWith('ms') ? 0.001 : 1)));
  const moves = style =>
    (style.animationName !== 'none' && longest(style.animationDuration) > 0.01)
    || (style.transitionProperty !== 'none' && longest(style.transitionDuration) > 0.01)
    || style.scrollBehavior === 'smooth';
  const found = [...document.querySelectorAll('*')].flatMap(e =>
    ['', '::before', '::after'].filter(part => moves(getComputedStyle(e, part || null)))
      .map(part => e.tagName + '.' + (e.getAttribute('class') ?? '') + part));
  return [...new Set(found)];
}"""
"""Elements that take longer than 0.01 s to change their look, or scroll smoothly."""

REMEMBER_LOOKS = """() => {
  const marks = ['outlineStyle', 'outlineWidth', 'boxShadow', 'backgroundColor', 'backgroundImage',
    'borderTop', 'borderBottom', 'borderLeft', 'textDecoration', 'opacity'];
  const around = e => [e, ...e.children, ...[1, 2, 3].map(
    up => { let at = e; while (up-- && at) at = at.parentElement; return at; })].filter(Boolean);
  const look = style => marks.map(mark => style[mark]);
  window.looks = e => JSON.stringify(around(e).flatMap(one => [null, '::before', '::after'].map(
    part => look(getComputedStyle(one, part)))));
  window.before = new Map([...document.querySelectorAll('*')].map(e => [e, window.looks(e)]));
}"""
"""Keeps how everything looks without focus, for ``FOCUSED``."""

FOCUSED = """() => {
  const active = document.activeElement;
  if (!active || active === document.body) return null;
  const next = active.getBoundingClientRect().width === 0 ? active.nextElementSibling : null;
  const e = next?.matches('label') ? next : active;
  const box = e.getBoundingClientRect();
  const inside = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight
    && box.right > 0 && box.left < innerWidth && e.checkVisibility({visibilityProperty: true});
  const name = `${e.tagName}.${e.className} ${e.textContent.trim()}`;
  return inside ? (looks(e) === before.get(e) ? 'looks the same: ' + name : '')
    : 'is not on the screen: ' + name;
}"""
"""What is wrong with the element that has the focus: '' nothing; null: nothing has the focus.

A box to tick may be without size of its own, where the label after it shows the focus.
"""
