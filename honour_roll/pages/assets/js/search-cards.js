/**
 * @file The search page's results and choices as elements. Texts become text nodes, never HTML.
 */

(() => {
  "use strict";

  const FEW = 3;
  const TITLES = {
    category: "Đối tượng", unit: "Đơn vị", time: "Năm", level: "Cấp", form: "Hình thức",
    field: "Lĩnh vực",
  };
  /** Choices that are many, and shut until a reader wants them. */
  const SHUT = new Set(["level", "form", "field"]);

  /** @type {(tag: string, name: string, ...children: (Node | string)[]) => HTMLElement} */
  const make = (tag, name, ...children) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...children);
    return element;
  };

  /** @type {(number: number) => string} 1234 as "1.234". */
  const grouped = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");

  /** @type {(parts: [string, boolean][]) => (Node | string)[]} */
  const marked = (parts) => parts.map(([words, asked]) => (asked ? make("mark", "", words) : words));

  /** @type {(row: any, root: URL) => HTMLElement} */
  const photoOf = ({ photo, initial, kindSlug, address }, root) => {
    if (!photo) {
      const plaque = make("div", "hr-plaque");
      plaque.setAttribute("aria-hidden", "true");
      plaque.append(kindSlug === "individual" && initial
        ? make("span", "hr-plaque__initial", initial) : make("span", "hr-ornament"));
      return plaque;
    }
    const link = make("a", "hr-card__photo");
    link.setAttribute("href", new URL(address, root).href);
    link.tabIndex = -1;
    link.setAttribute("aria-hidden", "true");
    const image = document.createElement("img");
    const [file, width, height] = photo;
    Object.assign(image, { src: new URL(file, root).href, width, height, alt: "", loading: "lazy" });
    link.append(image);
    return link;
  };

  /** @type {(row: any, root: URL) => HTMLElement} As parts.html makes them. */
  const card = (row, root) => {
    const name = make("a", "hr-card__name", ...marked(row.title));
    name.setAttribute("href", new URL(row.address, root).href);
    const text = make("div", "hr-card__text", name);
    if (row.alias.length) {
      text.append(make("p", "hr-card__place", `${row.whose}: `, ...marked(row.alias)));
    }
    text.append(make("p", "hr-card__place", row.place));
    if (row.honour) text.append(make("p", "hr-card__honour", row.honour));
    if (row.summary.length) text.append(make("p", "hr-card__summary", ...marked(row.summary)));
    const item = make("li", "hr-card", photoOf(row, root), text);
    item.dataset.kind = row.kind;
    return item;
  };

  /** @type {(row: any, root: URL) => HTMLElement} A unit or another page of the site. */
  const line = (row, root) => {
    const link = make("a", "", ...marked(row.title));
    link.setAttribute("href", new URL(row.address, root).href);
    const facts = make("span", "hr-what", [row.kind, row.place].filter(Boolean).join(" · "));
    if (row.alias.length) facts.append(` · ${row.whose}: `, ...marked(row.alias));
    return make("li", "", link, " ", facts);
  };

  /** @type {(answer: any, root: URL) => Node[]} */
  const othersOf = ({ others, otherTotal }, root) => {
    if (!others.length) return [];
    const items = others.map((/** @type {any} */ row) => line(row, root));
    const parts = [make("ul", "hr-find__others", ...items.slice(0, FEW))];
    if (items.length > FEW) {
      const rest = make("ul", "hr-find__others", ...items.slice(FEW));
      const more = `Còn ${grouped(otherTotal - FEW)} đơn vị và trang khác`;
      if (otherTotal > items.length) rest.append(make("li", "", "…"));
      parts.push(make("details", "", make("summary", "", more), rest));
    }
    return parts;
  };

  /** @type {(number: number, pages: number) => (number | null)[]} null where some are left out. */
  const pagesShown = (number, pages) => {
    const near = [1, number - 1, number, number + 1, pages];
    const shown = [...new Set(near)].filter((one) => one >= 1 && one <= pages);
    return shown.flatMap((one, at) => (at && one - shown[at - 1] > 1 ? [null, one] : [one]));
  };

  /** @type {(answer: any, addressOf: (page: number) => string) => Node[]} */
  const pagerOf = ({ page, pages }, addressOf) => {
    if (pages < 2) return [];
    /** @type {(to: number, words: string, name: string) => HTMLElement} */
    const link = (to, words, name) => {
      const element = make("a", name, words);
      element.setAttribute("href", addressOf(to));
      element.dataset.page = String(to);
      return element;
    };
    const items = pagesShown(page, pages).map((one) => {
      if (one === null) return make("li", "hr-pager__gap", "…");
      if (one !== page) return make("li", "", link(one, grouped(one), ""));
      const here = make("span", "", grouped(one));
      here.setAttribute("aria-current", "page");
      return make("li", "", here);
    });
    const nav = make("nav", "hr-pager");
    nav.setAttribute("aria-label", "Các trang kết quả");
    if (page > 1) nav.append(link(page - 1, "Trang trước", "hr-pager__step"));
    nav.append(make("ol", "", ...items));
    if (page < pages) nav.append(link(page + 1, "Trang sau", "hr-pager__step"));
    return [nav];
  };

  /** @type {(answer: any, isFiltered: boolean) => string} */
  const wordsOf = ({ total, otherTotal }, isFiltered) => {
    const rest = otherTotal ? `, ${grouped(otherTotal)} đơn vị và trang khác` : "";
    if (total || rest) return `Tìm thấy ${grouped(total)} điển hình${rest}.`;
    const hint = isFiltered ? "Hãy thử ít từ hơn hoặc bỏ bớt lựa chọn." : "Hãy thử ít từ hơn.";
    return `Không tìm thấy điển hình nào. ${hint}`;
  };

  /** @type {(found: HTMLElement, answer: any, root: URL, addressOf: any) => void} */
  const draw = (found, answer, root, addressOf) => {
    const results = make("ol", "hr-cards", ...answer.rows.map((/** @type {any} */ r) => card(r, root)));
    results.start = answer.first + 1;
    found.querySelector(".hr-find__results")?.replaceChildren(
      ...othersOf(answer, root), results, ...pagerOf(answer, addressOf));
  };

  /** @type {(facet: any, name: string, chosen: string[]) => HTMLElement[]} */
  const choicesOf = ({ facet, choices }, name, chosen) => {
    const one = facet === "unit";
    const all = one && chosen.length ? [{ key: "", label: "Tất cả đơn vị", count: null, depth: 0 }] : [];
    return [...all, ...choices].map(({ key, label, count, depth }) => {
      const input = document.createElement("input");
      Object.assign(input, { type: one ? "radio" : "checkbox", name, value: key });
      input.checked = chosen.includes(key);
      const words = make("label", "", input, ` ${label} `);
      if (count !== null) words.append(make("span", "hr-count", grouped(count)));
      const item = make("li", "", words);
      item.dataset.depth = String(Math.min(depth, 6));
      return item;
    });
  };

  /** @type {(found: HTMLElement, facets: any[], chosen: any, keys: any) => void} */
  const drawFacets = (found, facets, chosen, keys) => {
    const place = found.querySelector(".hr-find__facets");
    if (!place) return;
    const focus = place.contains(document.activeElement) ? document.activeElement : null;
    const shut = focus?.matches("summary") && focus.closest("details")?.dataset.facet;
    const open = new Map([...place.querySelectorAll("details")].map((d) => [d.dataset.facet, d.open]));
    const order = Object.keys(TITLES);
    facets.sort((one, two) => order.indexOf(one.facet) - order.indexOf(two.facet));
    const drawn = facets.filter(({ choices }) => choices.length).map((one) => {
      const { facet } = one;
      const title = TITLES[/** @type {keyof typeof TITLES} */ (facet)];
      const legend = make("legend", "hr-find__legend", title);
      const set = make("fieldset", "", legend,
        make("ul", "", ...choicesOf(one, keys[facet], chosen[facet])));
      const details = document.createElement("details");
      details.className = "hr-facet";
      details.append(make("summary", "", title), set);
      details.dataset.facet = facet;
      details.open = open.get(facet) ?? (chosen[facet].length > 0
        || (!SHUT.has(facet) && matchMedia("(min-width: 60em)").matches));
      return details;
    });
    place.replaceChildren(...drawn);
    if (shut) drawn.find(({ dataset }) => dataset.facet === shut)?.querySelector("summary")?.focus();
    if (!(focus instanceof HTMLInputElement)) return;
    const inputs = [...place.querySelectorAll("input")].filter(({ name }) => name === focus.name);
    (inputs.find(({ value }) => value === focus.value) ?? inputs[0])?.focus();
  };

  Object.assign(window, { hrSearchPage: { draw, drawFacets, wordsOf } });
})();
