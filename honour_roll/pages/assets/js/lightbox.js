/**
 * @file Shows the photographs of a page large, one after the other, over the page. Without it
 * their links open the large pictures themselves.
 */

(() => {
  "use strict";

  const LINKS = "a[data-photo]";
  const ICONS = { close: "M5 5l14 14M19 5L5 19", back: "M15 4l-8 8 8 8", next: "M9 4l8 8-8 8" };
  /** Wider than this many times its height, a picture would be a stripe on a phone. */
  const WIDE = 3;
  const WORDS = { close: "Đóng ảnh", back: "Ảnh trước", next: "Ảnh sau" };

  /**
   * @param {string} tag
   * @param {string} name its class below hr-large
   * @param {Node[]} inside
   */
  const make = (tag, name, ...inside) => {
    const element = document.createElement(tag);
    element.className = `hr-large__${name}`;
    element.append(...inside);
    return element;
  };

  /** @param {"close" | "back" | "next"} what */
  const button = (what) => {
    const made = make("button", what);
    const path = `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${ICONS[what]}"/></svg>`;
    made.innerHTML = path;
    made.setAttribute("type", "button");
    made.setAttribute("aria-label", WORDS[what]);
    return made;
  };

  /** The photographs of a page from the one that was chosen, until it is closed. */
  class Large {
    /** @param {HTMLAnchorElement} link */
    constructor(link) {
      this.links = [...document.querySelectorAll(LINKS)];
      this.at = this.links.indexOf(link);
      this.opener = link;
      this.image = /** @type {HTMLImageElement} */ (make("img", "image"));
      this.words = make("figcaption", "words");
      this.count = make("p", "count");
      this.count.setAttribute("aria-live", "polite");
      this.buttons = { close: button("close"), back: button("back"), next: button("next") };
      this.dialog = /** @type {HTMLDialogElement} */ (document.createElement("dialog"));
      this.dialog.className = "hr-large";
      this.dialog.setAttribute("aria-label", "Ảnh lớn");
      const { close, back, next } = this.buttons;
      this.figure = make("figure", "figure", this.image, this.words);
      this.dialog.append(this.figure, this.count, back, next, close);
      for (const one of [back, next]) one.hidden = this.links.length < 2;
      this.listen();
    }

    listen() {
      const { close, back, next } = this.buttons;
      close.addEventListener("click", () => this.dialog.close());
      back.addEventListener("click", () => this.go(this.at - 1));
      next.addEventListener("click", () => this.go(this.at + 1));
      this.dialog.addEventListener("keydown", (event) => this.onKey(event));
      this.dialog.addEventListener("click", ({ target }) => {
        if (target === this.dialog) this.dialog.close();
      });
      this.dialog.addEventListener("close", () => {
        this.dialog.remove();
        this.opener.focus();
      });
    }

    open() {
      document.body.append(this.dialog);
      this.go(this.at);
      this.dialog.showModal();
      this.buttons.close.focus();
    }

    /** @param {number} at */
    go(at) {
      this.at = (at + this.links.length) % this.links.length;
      const link = /** @type {HTMLAnchorElement} */ (this.links[this.at]);
      const small = /** @type {HTMLImageElement} */ (link.querySelector("img"));
      this.image.className = `hr-large__image ${small.className}`;
      const [width, height] = ["width", "height"].map((name) => Number(small.getAttribute(name)));
      Object.assign(this.image, { width, height });
      this.figure.scrollTo(0, 0);
      const isWide = width > WIDE * height;
      this.figure.classList.toggle("hr-wide", isWide);
      this.image.style.height = isWide ? `min(60vh, ${2 * height}px)` : "";
      // What is higher or wider than the screen is scrolled, by keys too.
      this.figure.tabIndex = isWide || small.classList.contains("hr-long") ? 0 : -1;
      this.image.alt = small.alt;
      this.image.src = link.href;
      const said = link.closest("figure")?.querySelector("figcaption")?.cloneNode(true);
      this.words.replaceChildren(...(said ? said.childNodes : []));
      this.count.textContent = this.links.length > 1 ? `${this.at + 1}/${this.links.length}` : "";
    }

    /** @param {KeyboardEvent} event */
    onKey(event) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      // The theme has shortcuts of its own.
      event.stopPropagation();
      const isScrolled = event.target === this.figure && this.figure.classList.contains("hr-wide");
      if (isScrolled && /^Arrow/.test(event.key)) return;
      const goes = { ArrowLeft: this.at - 1, ArrowRight: this.at + 1, Home: 0, End: -1 };
      const to = goes[/** @type {keyof typeof goes} */ (event.key)];
      if (to === undefined) return;
      event.preventDefault();
      this.go(to);
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest(LINKS) : null;
    const isOther = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!(link instanceof HTMLAnchorElement) || isOther || !window.HTMLDialogElement) return;
    event.preventDefault();
    new Large(link).open();
  });
})();
