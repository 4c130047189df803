"use strict";
// The CMS's own search finds no name that is typed without diacritics, and others instead: its box
// is served here, before it hears of it.
(function (its) {
  const BOX = '[class*="SidebarContainer"] input';
  const SHOWN = 30;
  let list = null, at = 0;

  function close() {
    if (list) list.remove();
    list = null;
  }

  function found(typed) {
    const records = its.found("records", typed).map(([id, name, note, kind]) => [kind, id, name, note]);
    const decisions = its.found("decisions", typed).map(([id, name, note]) => ["decisions", id, name, note]);
    return [...records, ...decisions];
  }

  function link([collection, id, name, note], number) {
    const row = document.createElement("li");
    const way = document.createElement("a");
    way.href = `#/collections/${collection}/entries/${id}`;
    way.append(its.element("b", name), its.element("small", note));
    row.id = `sgd-found-${number}`;
    row.setAttribute("role", "option");
    row.append(way);
    return row;
  }

  function mark(box) {
    const rows = [...list.querySelectorAll('[role="option"]')];
    at = Math.max(0, Math.min(at, rows.length - 1));
    rows.forEach((row, number) => row.setAttribute("aria-selected", number === at));
    if (rows[at]) {
      box.setAttribute("aria-activedescendant", rows[at].id);
      rows[at].scrollIntoView({ block: "nearest" });
    }
  }

  function show(box) {
    close();
    if (!box.value.trim()) return;
    const all = found(box.value);
    const rows = all.slice(0, SHOWN).map(link);
    if (all.length > SHOWN) rows.push(its.element("li", `Còn ${all.length - SHOWN} mục nữa: gõ thêm vài chữ của tên.`));
    if (!all.length) rows.push(its.element("li", "Không thấy. Gõ một phần của tên, có dấu hay không dấu đều được."));
    list = document.createElement("ul");
    list.className = "sgd-list sgd-search";
    list.setAttribute("role", "listbox");
    list.append(...rows);
    const { left, bottom } = box.getBoundingClientRect();
    list.style.left = `${left}px`;
    list.style.top = `${bottom}px`;
    document.body.append(list);
    at = 0;
    mark(box);
  }

  function press(event, box) {
    if (event.key === "Escape") close();
    if (!list) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      at += event.key === "ArrowDown" ? 1 : -1;
      mark(box);
    } else if (event.key === "Enter") {
      const row = document.getElementById(`sgd-found-${at}`);
      if (row) row.firstChild.click();
    }
  }

  for (const kind of ["input", "keydown", "click"]) {
    window.addEventListener(kind, (event) => {
      const box = event.target instanceof Element && event.target.matches(BOX) ? event.target : null;
      if (!box) {
        if (kind === "click" && !(list && list.contains(event.target))) close();
        return;
      }
      event.stopImmediatePropagation();
      if (kind === "keydown") press(event, box);
      else show(box);
    }, true);
  }

  window.addEventListener("hashchange", close);
})(soGhiDanh);
