/**
 * @file Offers every list with data-slides as a slideshow, and hands keys, clicks and swipes to
 * the one that runs.
 */

(() => {
  "use strict";

  const { make, draw, readDeck, KEYS, Player, START } = /** @type {any} */ (window).hrSlides;
  const SCREEN = "M3 4h18M4 4v11h16V4M12 15v3m-4 3 4-3 4 3";
  const SWIPE_PX = 50;
  /** The part of the screen, from its left edge, where a click goes back. */
  const BACK_ZONE = 0.25;

  /** What a hand does while a show runs. */
  class Hands {
    /** @param {any} player */
    constructor(player) {
      this.player = player;
      this.typed = "";
      this.afterLetter = false;
      this.down = 0;
      const { signal } = player.over;
      /** @type {(target: EventTarget, name: string, does: (event: any) => void) => void} */
      const on = (target, name, does) => {
        // Before the theme's own shortcuts, and wherever the focus has gone.
        target.addEventListener(name, does, { signal, capture: true });
      };
      on(window, "keydown", (event) => this.onKey(event));
      on(player.dialog, "cancel", (event) => this.onCancel(event));
      on(player.dialog, "click", (event) => this.onClick(event));
      on(player.stage, "pointerdown", (event) => this.onDown(event));
      on(player.stage, "pointerup", (event) => this.onUp(event));
      on(player.root, "pointermove", (event) => {
        // Browsers also tell of a move when only what lies under the pointer has changed.
        if (event.movementX || event.movementY) player.wake();
      });
    }

    /** @param {KeyboardEvent} event */
    onKey(event) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      event.stopPropagation();
      if (event.key === "Tab") this.player.wake();
      if (this.isBrowsers(event)) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (!this.meant(key)) return;
      if (KEYS.has(key) || /^\d$/.test(key)) event.preventDefault();
      if (key !== "f") this.player.screen.fillOnce();
      this.carryOut(key, event.repeat);
    }

    /**
     * Whether the browser knows what to do: move the focus, press a button, leave.
     * @param {KeyboardEvent} event
     */
    isBrowsers({ key, target }) {
      const presses = (key === "Enter" || key === " ") && !this.typed;
      return ["Tab", "Escape", "Shift"].includes(key) || (presses && this.control(target));
    }

    /**
     * @param {string} key
     * @param {boolean} repeated
     */
    carryOut(key, repeated) {
      const { player } = this;
      const command = KEYS.get(key);
      if (player.black) return player.blacken(false);
      if (!player.panel.hidden && command !== "help") return undefined;
      if (/^\d$/.test(key)) return this.type(key);
      const number = Number(this.typed);
      this.typed = "";
      if (key === "Enter" && number) return player.jump(number);
      if (!command || (repeated && !["next", "back"].includes(command))) return undefined;
      return player.commands[command]();
    }

    /**
     * False for the Backspace with which a Vietnamese input method takes a letter back.
     * @param {string} key
     */
    meant(key) {
      const stray = key === "Backspace" && this.afterLetter;
      this.afterLetter = /^\p{L}$/u.test(key);
      return !stray;
    }

    /** @param {string} digit */
    type(digit) {
      this.typed = (this.typed + digit).slice(-4);
      this.player.say(`Đến trang chiếu ${Number(this.typed)}: bấm Enter`);
    }

    /** @param {EventTarget | null} target */
    control(target) {
      return target instanceof Element ? target.closest("a, button") : null;
    }

    /** @param {Event} event */
    onCancel(event) {
      if (this.player.panel.hidden) return;
      event.preventDefault();
      this.player.help(false);
    }

    /** @param {MouseEvent} event */
    onClick(event) {
      const { player } = this;
      const control = this.control(event.target);
      const byHand = event.detail > 0;
      if (!control) player.screen.fillOnce();
      if (player.black) {
        event.preventDefault();
        event.stopPropagation();
        player.blacken(false);
      } else if (control?.matches(".hr-slide__onward")) {
        event.preventDefault();
        player.commands.next();
      } else if (!control && player.stage.contains(event.target)) {
        player.step(event.clientX < innerWidth * BACK_ZONE ? -1 : 1);
      } else if (byHand && player.panel.hidden) {
        // Or the next press of the space bar would press the same button again.
        player.root.focus();
      }
    }

    /** @param {PointerEvent} event */
    onDown(event) {
      if (event.isPrimary) this.down = event.clientX;
      this.player.wake(); // fingers come without moving before
    }

    /** @param {PointerEvent} event */
    onUp(event) {
      const way = event.clientX - this.down;
      if (event.pointerType === "mouse" || !event.isPrimary || Math.abs(way) < SWIPE_PX) return;
      this.player.step(way < 0 ? 1 : -1);
    }
  }

  /**
   * @param {Element} list
   * @param {HTMLElement} button  gets the focus back
   * @param {string} how  one of START
   */
  function start(list, button, how) {
    const player = new Player(readDeck(list), () => {
      if (isStart(location.hash)) {
        history.replaceState(history.state, "", location.pathname + location.search);
      }
      button.focus();
    });
    new Hands(player);
    player.open(how);
  }

  /** @param {string} hash */
  function isStart(hash) {
    return Object.values(START).includes(hash);
  }

  /**
   * Where the button stands: beside the list's heading, or above a list without one.
   * @param {Element} list
   */
  function rowOf(list) {
    const heading = list.querySelector("h2");
    const ready = heading?.closest(".hr-slides-row");
    if (ready) return ready;
    const row = make("div", "hr-slides-row");
    (heading ?? list).before(row);
    if (heading) row.append(heading);
    return row;
  }

  /** @param {Element} list */
  function offer(list) {
    const button = make("button", "hr-slides-open");
    button.type = "button";
    button.append(draw("hr-slides-open__icon", "0 0 24 24", [SCREEN]), "Trình chiếu");
    button.addEventListener("click", () => start(list, button, START.title));
    rowOf(list).append(button);
    return button;
  }

  const lists = [...document.querySelectorAll("[data-slides]")].filter((list) =>
    list.querySelector(".hr-card, [data-slide-name]"),
  );
  const buttons = lists.map(offer);
  if (lists.length && isStart(location.hash)) start(lists[0], buttons[0], location.hash);
})();
