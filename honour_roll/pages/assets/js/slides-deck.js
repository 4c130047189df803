/**
 * @file What a slideshow shows, read from a list on the page: cards (.hr-card) or the rows of a
 * formal table (data-slide-name …) under an element with data-slides. Its photos are fetched ahead
 * and kept, so that no slide needs the network later.
 */

/** @typedef {{src: string, alt: string, focus: string, width: number, height: number}} Photo */
/**
 * One honouree, told apart by `id`; words that the page does not say are "".
 * @typedef {{id: string, kind: string, name: string, place: string, honour: string, summary: string,
 *   photo: Photo | null}} Entry
 */
/**
 * The pages of a list: the number of this one and of all, and their addresses where there are any.
 * @typedef {{number: number, total: number, before: string, after: string, first: string}} Paging
 */
/**
 * @typedef {{site: string, title: string, list: string, entries: Entry[], paging: Paging}} Deck
 */

(() => {
  "use strict";

  const SITE = "Sổ ghi danh";
  /** The heading of the page's main list says nothing that the page's title does not. */
  const MAIN_LIST = "danh-sach";
  const AT_ONCE = 4;
  const FACES = ["Source Serif 4", "Be Vietnam Pro"].flatMap((face) => [
    `400 1em "${face}"`,
    `600 1em "${face}"`,
  ]);

  /**
   * The words of an element in one line, without counts and permalinks.
   * @param {Element | null} element
   */
  function words(element) {
    if (!element) return "";
    const copy = /** @type {Element} */ (element.cloneNode(true));
    for (const extra of copy.querySelectorAll(".hr-count, .headerlink")) extra.remove();
    return tidy(copy.textContent);
  }

  /**
   * In one line; spaces that hold words together stay.
   * @param {string | null | undefined} text
   */
  function tidy(text) {
    return (text ?? "").replace(/[^\S\u00a0]+/g, " ").trim();
  }

  /**
   * The address of the widest rendition of an image.
   * @param {HTMLImageElement} image
   */
  function widest(image) {
    let best = { src: image.getAttribute("src") ?? "", width: 0 };
    for (const [, src, width] of image.srcset.matchAll(/([^\s,]\S*)\s+(\d+)w/g)) {
      if (Number(width) > best.width) best = { src, width: Number(width) };
    }
    return new URL(best.src, document.baseURI).href;
  }

  /**
   * @param {HTMLImageElement | null} image
   * @returns {Photo | null}
   */
  function photoOf(image) {
    if (!image) return null;
    return {
      src: widest(image),
      alt: image.alt,
      focus: getComputedStyle(image).objectPosition,
      width: Number(image.getAttribute("width")) || 4,
      height: Number(image.getAttribute("height")) || 5,
    };
  }

  /**
   * Where the entry leads; an honouree may stand in two rows of a decision.
   * @param {HTMLElement} element
   * @param {string} name
   */
  function idOf(element, name) {
    return element.querySelector("a")?.getAttribute("href") ?? name;
  }

  /**
   * @param {HTMLElement} card
   * @returns {Entry}
   */
  function fromCard(card) {
    const name = words(card.querySelector(".hr-card__name"));
    return {
      id: idOf(card, name),
      kind: tidy(card.dataset.kind),
      name,
      place: words(card.querySelector(".hr-card__place")),
      honour: words(card.querySelector(".hr-card__honour")),
      summary: words(card.querySelector(".hr-card__summary")),
      photo: photoOf(card.querySelector(".hr-card__photo img")),
    };
  }

  /**
   * @param {HTMLElement} row
   * @returns {Entry}
   */
  function fromRow(row) {
    const name = tidy(row.dataset.slideName);
    return {
      id: idOf(row, name),
      kind: "",
      name,
      place: tidy(row.dataset.slidePlace),
      honour: "",
      summary: tidy(row.dataset.slideSummary),
      photo: null,
    };
  }

  /**
   * @param {Element} list
   * @returns {Entry[]}
   */
  function entriesOf(list) {
    /** @type {NodeListOf<HTMLElement>} */
    const rows = list.querySelectorAll("[data-slide-name]");
    /** @type {NodeListOf<HTMLElement>} */
    const cards = list.querySelectorAll(".hr-card");
    return rows.length ? [...rows].map(fromRow) : [...cards].map(fromCard);
  }

  /**
   * @param {Element} list
   * @returns {Paging}
   */
  function pagingOf(list) {
    const pager = list.querySelector("nav.hr-pager");
    const number = numberIn(pager?.querySelector("[aria-current]")) || 1;
    const links = [...(pager?.querySelectorAll("a") ?? [])];
    /** @param {number} wanted @param {string} rel */
    const address = (wanted, rel) => {
      const link = links.find((one) => one.rel.split(" ").includes(rel) || numberIn(one) === wanted);
      return link?.href ?? "";
    };
    return {
      number,
      total: Math.max(number, ...links.map(numberIn)),
      before: address(number - 1, "prev"),
      after: address(number + 1, "next"),
      first: number > 1 ? address(1, "first") : "",
    };
  }

  /** @param {Element | null | undefined} element */
  function numberIn(element) {
    const text = tidy(element?.textContent);
    return /^\d+$/.test(text) ? Number(text) : 0;
  }

  /**
   * The deck of a list; without entries there is nothing to show.
   * @param {Element} list
   * @returns {Deck}
   */
  function readDeck(list) {
    const heading = list.querySelector("h2, caption");
    return {
      site: tidy(document.querySelector(".md-logo")?.getAttribute("title")) || SITE,
      title: words(document.querySelector("h1")),
      list: heading?.id === MAIN_LIST ? "" : words(heading),
      entries: entriesOf(list),
      paging: pagingOf(list),
    };
  }

  /** The photos of one show; each is loaded once. */
  class Photos {
    constructor() {
      /** @type {Map<Photo, HTMLImageElement>} */
      this.images = new Map();
      /** @type {Map<Photo, Promise<void>>} */
      this.loads = new Map();
      /** @type {Set<Photo>} */
      this.missing = new Set();
    }

    /**
     * The one element that shows a photo: as long as it lives, so does what it loaded.
     * @param {Photo} photo
     */
    image(photo) {
      let image = this.images.get(photo);
      if (!image) {
        image = new Image();
        image.alt = photo.alt;
        image.style.objectPosition = photo.focus;
        image.src = photo.src;
        this.images.set(photo, image);
      }
      return image;
    }

    /**
     * Settles when the photo is ready to be shown, or is known to be missing.
     * @param {Photo} photo
     */
    load(photo) {
      let load = this.loads.get(photo);
      if (!load) {
        const image = this.image(photo);
        load = image.decode().catch(() => {
          if (!image.naturalWidth) this.missing.add(photo);
        });
        this.loads.set(photo, load);
      }
      return load;
    }

    /**
     * Loads the photos and letters of `entries`; `tell` hears how many photos of how many are here.
     * @param {Entry[]} entries
     * @param {(done: number, total: number) => void} tell
     */
    async loadAll(entries, tell) {
      const photos = entries.flatMap((entry) => entry.photo ?? []);
      const queue = photos.values();
      let done = 0;
      tell(done, photos.length);
      const work = async () => {
        for (const photo of queue) {
          await this.load(photo);
          tell((done += 1), photos.length);
        }
      };
      await Promise.all([letters(entries), ...Array.from({ length: AT_ONCE }, work)]);
    }
  }

  /**
   * A face comes in parts, by script: those that the words need are fetched too.
   * @param {Entry[]} entries
   */
  async function letters(entries) {
    const said = entries.map((one) => one.kind + one.name + one.place + one.honour + one.summary);
    const text = [...new Set(said.join(""))].join("");
    await Promise.allSettled(FACES.map((face) => document.fonts.load(face, text)));
  }

  /** @type {any} */ (window).hrSlides = { readDeck, Photos };
})();
