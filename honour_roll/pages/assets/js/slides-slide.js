/**
 * @file One slide: title, entry or closing words, composed from a deck and fitted to the screen.
 */

(() => {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  /** The upper left quarter of a frame; its lines go on beyond the drawing. */
  const QUARTER = [
    "M9999 2.5H62A59.5 59.5 0 0 1 2.5 62V9999",
    "M9999 14H72.6A71 71 0 0 1 14 72.6V9999",
    "M24 8Q24 24 40 24 24 24 24 40 24 24 8 24 24 24 24 8Z",
  ];
  /** Wider than this, a photo is framed whole: filling a tall panel would cut people off. */
  const WIDE = 1.05;
  const WIDEST = 2;
  /** Narrower than this in pixels, it is framed too, and not stretched to a blur. */
  const SMALL = 600;
  /** Names beyond these lengths begin smaller, even where larger letters would fit. */
  const NAME_SIZES = [[26, 1], [48, 0.8], [80, 0.66]];
  const LONGEST_NAME = 0.56;
  const STEPS = 12;
  /** From this step on, a slide also gives up ornaments and a part of its photo. */
  const DENSE = 5;
  const SMALLEST_BODY = 0.66;

  /**
   * @param {string} tag
   * @param {string} name  class
   * @param {string} [text]
   */
  function make(tag, name, text) {
    const element = document.createElement(tag);
    element.className = name;
    if (text) element.textContent = text;
    return element;
  }

  /**
   * A decorative drawing in lines.
   * @param {string} name  class
   * @param {string} box  viewBox
   * @param {string[]} paths
   */
  function draw(name, box, paths) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("class", name);
    svg.setAttribute("viewBox", box);
    svg.setAttribute("aria-hidden", "true");
    for (const d of paths) {
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("d", d);
      svg.append(path);
    }
    return svg;
  }

  /**
   * A slide of words alone, in a double frame of gold.
   * @param {string} name  class
   * @param {(Node | string)[]} words
   */
  function framed(name, words) {
    const slide = make("div", `hr-slide hr-slide--framed ${name}`);
    const frame = make("div", "hr-slide__frame");
    for (let corner = 1; corner <= 4; corner += 1) {
      const quarter = make("div", "hr-slide__quarter");
      quarter.append(draw("hr-slide__corner", "0 0 100 100", QUARTER));
      frame.append(quarter);
    }
    slide.append(frame, textBox([make("div", "hr-slide__lotus"), ...words]));
    return slide;
  }

  /** @param {(Node | string)[]} words */
  function textBox(words) {
    const text = make("div", "hr-slide__text");
    const block = make("div", "hr-slide__words");
    block.append(...words);
    text.append(block);
    return text;
  }

  /** @param {Deck} deck */
  function opening({ site, title, list, entries, paging }) {
    const honourees = new Set(entries.map((entry) => entry.id)).size;
    const page = paging.total > 1 ? `Trang ${paging.number}/${paging.total} · ` : "";
    return framed("hr-slide--title", [
      ...said("p", "kind", site === title ? "" : site),
      ...said("h2", "name", title),
      make("hr", "hr-slide__rule"),
      ...said("p", "place", list),
      ...said("p", "count", `${page}${honourees} điển hình`),
    ]);
  }

  /** @param {Deck} deck */
  function closing({ site, title, paging }) {
    const { number, total, after } = paging;
    const words = [
      ...said("p", "kind", site),
      ...said("h2", "name", after ? `Hết trang ${number}/${total}` : "Trân trọng cảm ơn"),
      make("hr", "hr-slide__rule"),
      ...said("p", "place", site === title ? "" : title),
    ];
    if (after) {
      const link = make("a", "hr-slide__onward", `Chiếu tiếp trang ${number + 1}`);
      link.setAttribute("href", after);
      words.push(link);
    }
    return framed("hr-slide--title", words);
  }

  /**
   * The element of one class with its words, or nothing for none.
   * @param {string} tag
   * @param {string} part
   * @param {string} text
   */
  function said(tag, part, text) {
    return text ? [make(tag, `hr-slide__${part}`, text)] : [];
  }

  /**
   * @param {Entry} entry
   * @param {HTMLImageElement | null} image
   */
  function ofEntry(entry, image) {
    const words = [
      ...said("p", "kind", entry.kind),
      ...said("h2", "name", entry.name),
      make("hr", "hr-slide__rule"),
      ...said("p", "place", entry.place),
      ...said("p", "honour", entry.honour),
      ...said("p", "summary", entry.summary),
    ];
    if (!entry.photo || !image) return framed("hr-slide--plain", words);
    const { width, height } = entry.photo;
    const form = width < SMALL ? "small" : width / height > WIDE ? "wide" : "tall";
    const slide = make("div", `hr-slide hr-slide--${form}`);
    slide.style.setProperty("--hr-slide-ratio", String(Math.min(width / height, WIDEST)));
    slide.style.setProperty("--hr-slide-pixels", `${width}px`);
    const picture = make("div", "hr-slide__picture");
    picture.append(image);
    slide.append(picture, textBox(words));
    return slide;
  }

  /**
   * Makes the words of a slide as large as its room allows. What is too long even in the
   * smallest letters can be scrolled.
   * @param {HTMLElement} slide
   */
  function fit(slide) {
    const box = slide.querySelector(".hr-slide__text");
    const length = slide.querySelector(".hr-slide__name")?.textContent?.length ?? 0;
    const [, name] = NAME_SIZES.find(([most]) => length <= most) ?? [0, LONGEST_NAME];
    for (let step = 0; box && step <= STEPS; step += 1) {
      const less = step / STEPS;
      slide.toggleAttribute("data-dense", step >= DENSE);
      slide.style.setProperty("--hr-slide-name", String(name * (1 - less / 2)));
      slide.style.setProperty("--hr-slide-body", String(1 - less * (1 - SMALLEST_BODY)));
      if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) return;
    }
  }

  Object.assign(/** @type {any} */ (window).hrSlides, { make, draw, opening, closing, ofEntry, fit });
})();
