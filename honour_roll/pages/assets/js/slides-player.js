/**
 * @file A running slideshow: which slide is on, by command or by the clock, in a full screen.
 */

(() => {
  "use strict";

  const { make, opening, closing, ofEntry, fit } = /** @type {any} */ (window).hrSlides;
  const { Photos, Screen, Bar, helpPanel } = /** @type {any} */ (window).hrSlides;
  const { recall, remember, nextPace } = /** @type {any} */ (window).hrSlides;
  const QUIET_MS = 3000;
  /** The fragment of a page that starts its show: at the title, at the end, or by the clock. */
  const START = { title: "#trinh-chieu", end: "#trinh-chieu-cuoi", clock: "#trinh-chieu-chay" };

  class Player {
    /**
     * @param {Deck} deck
     * @param {() => void} ended
     */
    constructor(deck, ended) {
      this.deck = deck;
      this.ended = ended;
      this.last = deck.entries.length + 1;
      this.at = 0;
      this.playing = false;
      this.turning = false;
      this.settings = recall();
      this.photos = new Photos();
      /** @type {Record<string, number>} */
      this.timers = {};
      this.over = new AbortController();
      this.commands = this.commandTable();
      this.build();
    }

    commandTable() {
      return {
        next: () => this.step(1),
        back: () => this.step(-1),
        first: () => this.show(0),
        last: () => this.show(this.last),
        play: () => this.play(!this.playing),
        pace: () => this.choose({ seconds: nextPace(this.settings.seconds) }),
        loop: () => this.choose({ loop: !this.settings.loop }),
        full: () => this.screen.toggle(),
        black: () => this.blacken(!this.black),
        help: () => this.help(this.panel.hidden),
        close: () => this.dialog.close(),
      };
    }

    build() {
      /** @param {Command} command */
      const run = (command) => this.commands[command]();
      /** @type {HTMLDialogElement} */
      this.dialog = make("dialog", "hr-show-dialog");
      this.dialog.setAttribute("aria-label", `Trình chiếu: ${this.deck.title}`);
      this.root = make("div", "hr-show");
      this.root.tabIndex = -1;
      this.stage = make("div", "hr-show__stage");
      this.line = make("div", "hr-show__line");
      this.ready = make("p", "hr-show__ready");
      this.note = make("p", "hr-show__note");
      this.status = make("p", "hr-show__status");
      for (const live of [this.note, this.status]) live.setAttribute("role", "status");
      this.bar = new Bar(run);
      this.panel = helpPanel(run);
      this.root.append(this.stage, this.line, this.ready, this.bar.element, this.panel);
      this.root.append(this.note, this.status);
      this.dialog.append(this.root);
      this.screen = new Screen(this.root, this.over.signal, () => this.turning || this.dialog.close());
    }

    /** @param {string} how  one of START */
    open(how) {
      const { signal } = this.over;
      document.body.append(this.dialog);
      this.dialog.addEventListener("close", () => this.end(), { signal });
      window.addEventListener("resize", () => fit(this.stage.firstChild), { signal });
      this.dialog.showModal();
      this.root.focus();
      this.screen.fillOnce();
      this.playing = how === START.clock;
      this.show(how === START.end ? this.last : 0);
      this.wake();
      this.prepare();
    }

    end() {
      this.over.abort();
      for (const timer of Object.values(this.timers)) clearTimeout(timer);
      this.dialog.remove();
      this.ended();
    }

    async prepare() {
      /** @param {number} done @param {number} total */
      const tell = (done, total) => {
        this.ready.textContent = total ? `Đang tải ảnh… ${done}/${total}` : "Đang chuẩn bị…";
      };
      await this.photos.loadAll(this.deck.entries, tell);
      const missing = this.photos.missing.size;
      const { number, total } = this.deck.paging;
      const part = total > 1 ? ` cho trang ${number}/${total} của danh sách` : "";
      const ready = `Đã sẵn sàng, không cần mạng${part}`;
      this.ready.textContent = missing ? `${ready}; ${missing} ảnh không tải được` : ready;
      if (this.dialog.open) fit(this.stage.firstChild);
    }

    /** @param {number} at */
    show(at) {
      this.at = at;
      const slide = this.compose();
      this.stage.replaceChildren(slide);
      fit(slide);
      if (!this.root.contains(document.activeElement)) this.root.focus();
      this.root.toggleAttribute("data-title", at === 0);
      this.root.style.setProperty("--hr-show-done", String(at / this.last));
      const name = slide.querySelector(".hr-slide__name")?.textContent;
      this.status.textContent = `Trang chiếu ${at + 1}/${this.last + 1}: ${name}`;
      this.schedule();
    }

    compose() {
      if (this.at === 0) return opening(this.deck);
      if (this.at === this.last) return closing(this.deck);
      const entry = this.deck.entries[this.at - 1];
      const { photo } = entry;
      if (!photo || this.photos.missing.has(photo)) return ofEntry(entry, null);
      this.photos.load(photo).then(() => {
        const shown = this.deck.entries[this.at - 1] === entry;
        if (shown && this.photos.missing.has(photo)) this.show(this.at);
      });
      return ofEntry(entry, this.photos.image(photo));
    }

    /** @param {1 | -1} by */
    step(by) {
      const { before, after } = this.deck.paging;
      const to = this.at + by;
      if (to >= 0 && to <= this.last) this.show(to);
      else if (by > 0) this.turn(after, this.playing ? START.clock : START.title);
      else this.turn(before, START.end);
    }

    /**
     * Goes on to another page of the list, which starts its own show; false if it can't be had.
     * @param {string} address
     * @param {string} how  one of START
     */
    async turn(address, how) {
      if (!address) return false;
      const page = address.split("#")[0];
      const there = await reachable(page);
      if (!this.dialog.open) return true;
      this.turning = there;
      if (there) location.assign(fileOf(page) + how);
      else this.say("Chưa mở được trang khác của danh sách: không có mạng");
      return there;
    }

    /** @param {number} number  as people count, from 1 */
    jump(number) {
      this.say("");
      this.show(Math.min(Math.max(number, 1), this.last + 1) - 1);
    }

    // The clock

    /** @param {boolean} playing */
    play(playing) {
      this.playing = playing;
      this.schedule();
      this.say(playing ? `Tự chuyển sau ${this.settings.seconds} giây` : "Đã dừng tự chuyển");
    }

    /** @param {Partial<Settings>} change */
    choose(change) {
      Object.assign(this.settings, change);
      remember(this.settings);
      this.schedule();
    }

    /** Starts the time of the slide anew, if the clock runs. */
    schedule() {
      const { seconds } = this.settings;
      const running = this.playing && !this.black && this.panel.hidden;
      clearTimeout(this.timers.clock);
      if (running) this.timers.clock = setTimeout(() => this.advance(), seconds * 1000);
      this.root.toggleAttribute("data-playing", running);
      this.root.style.setProperty("--hr-show-time", `${seconds}s`);
      this.line.replaceChildren(make("i", "hr-show__beat"));
      this.bar.update(`${this.at + 1}/${this.last + 1}`, this.playing, this.settings);
    }

    /** What the clock does: on to the end, and there it stops, or goes round all pages. */
    async advance() {
      const { after, first } = this.deck.paging;
      if (this.at < this.last) {
        this.show(this.at + 1);
      } else if (!this.settings.loop) {
        this.playing = false;
        this.schedule();
      } else if (!(await this.turn(after || first, START.clock))) {
        this.show(0);
      }
    }

    // The screen

    get black() {
      return this.root.hasAttribute("data-black");
    }

    /** @param {boolean} black */
    blacken(black) {
      this.root.toggleAttribute("data-black", black);
      this.status.textContent = black ? "Màn hình đen" : "Chiếu tiếp";
      this.schedule();
    }

    /** @param {boolean} open */
    help(open) {
      this.panel.hidden = !open;
      this.stage.inert = this.bar.element.inert = open;
      const target = open ? this.panel.querySelector("button") : this.root;
      target.focus({ preventScroll: true });
      this.schedule();
    }

    /** Says something for a moment. @param {string} words */
    say(words) {
      this.note.textContent = words;
      clearTimeout(this.timers.note);
      this.timers.note = setTimeout(() => this.note.replaceChildren(), QUIET_MS);
    }

    /** Shows the controls until the hand has rested for a while. */
    wake() {
      this.root.removeAttribute("data-idle");
      clearTimeout(this.timers.idle);
      this.timers.idle = setTimeout(() => this.root.setAttribute("data-idle", ""), QUIET_MS);
    }
  }

  /**
   * In a copy of the site on a disk, a folder does not stand for the page in it.
   * @param {string} page
   */
  function fileOf(page) {
    return location.protocol === "file:" && page.endsWith("/") ? `${page}index.html` : page;
  }

  /**
   * Whether a page can be opened: a browser's own error page would end the show.
   * @param {string} address
   */
  async function reachable(address) {
    if (location.protocol === "file:") return true; // there pages may not ask
    try {
      return (await fetch(address)).ok;
    } catch {
      return false;
    }
  }

  Object.assign(/** @type {any} */ (window).hrSlides, { Player, START });
})();
