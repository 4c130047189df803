"""What a reader of large text would miss: words that are cut off, or lie upon each other."""

from __future__ import annotations

LOST_TEXT = """() => {
  const shown = e => e.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const isForEars = e => {
    const box = e.getBoundingClientRect();
    return box.width <= 2 && box.height <= 2 || getComputedStyle(e).clipPath !== 'none';
  };
  const upwards = e => { const all = []; for (; e; e = e.parentElement) all.push(e); return all; };
  // What slides in from outside is judged where it is open; a page's title comes on scrolling.
  const aside = '.md-search, .md-sidebar, .md-header__topic + .md-header__topic, .md-skip, '
    + '.md-dialog, svg';
  const isScrolledAway = (e, box) => upwards(e.parentElement).some(up => {
    const held = up.getBoundingClientRect();
    return /auto|scroll/.test(getComputedStyle(up).overflowY) && up !== document.body
      && (box.top >= held.bottom || box.bottom <= held.top);
  });
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, e = node.parentElement;
    if (!node.data.trim() || !shown(e) || e.closest(aside)) continue;
    if (upwards(e).some(isForEars)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 1 && box.height > 1 && !isScrolledAway(e, box))
        lines.push({e, box, text: node.data.trim()});
  }
  const name = ({e, text}) => `${e.tagName}.${e.className} ${text.slice(0, 40)}`;
  const cut = lines.filter(({e, box}) => upwards(e).some(up => {
    const style = getComputedStyle(up);
    if (up === document.body || up === document.documentElement) return false;
    const held = up.getBoundingClientRect();
    const wide = /hidden|clip/.test(style.overflowX)
      && (box.right > held.right + 1 || box.left < held.left - 1);
    // Marks above and below letters take room of their line.
    const slack = box.height * 0.3;
    const tall = /hidden|clip/.test(style.overflowY)
      && (box.bottom > held.bottom + slack || box.top < held.top - slack);
    return wide || tall;
  })).map(line => 'cut off: ' + name(line));
  // A line's box is taller than its letters.
  const core = ({box}) => ({
    left: box.left + 1, right: box.right - 1,
    top: box.top + box.height * 0.3, bottom: box.bottom - box.height * 0.3,
  });
  const found = lines.map(line => ({line, ...core(line)})).sort((a, b) => a.top - b.top);
  const upon = [];
  found.forEach((one, at) => {
    for (let next = at + 1; next < found.length && found[next].top < one.bottom; next++) {
      const other = found[next];
      if (other.line.e !== one.line.e && other.left < one.right && one.left < other.right)
        upon.push('upon each other: ' + name(one.line) + ' | ' + name(other.line));
    }
  });
  return [...new Set([...cut, ...upon])];
}"""
"""Lines of text that lie outside of a part that hides what sticks out, or upon another's."""
