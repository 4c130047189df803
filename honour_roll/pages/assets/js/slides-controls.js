/**
 * @file The controls of a slideshow: what keys do, the bar below the slides, the table of keys,
 * and the choices that the browser remembers.
 */

/**
 * @typedef {"back" | "next" | "first" | "last" | "play" | "pace" | "loop" | "full" | "black"
 *   | "help" | "close"} Command
 */
/** @typedef {{seconds: number, loop: boolean}} Settings */

(() => {
  "use strict";

  const { make, draw } = /** @type {any} */ (window).hrSlides;
  const STORE = "hr-slides";
  const SECONDS = [5, 8, 12, 20];

  /** @type {[Command, string[]][]} */
  const COMMAND_KEYS = [
    ["next", ["ArrowRight", "ArrowDown", "PageDown", "Enter", " ", "n"]],
    ["back", ["ArrowLeft", "ArrowUp", "PageUp", "Backspace", "p"]],
    ["first", ["Home", "F5"]],
    ["last", ["End"]],
    // A Vietnamese input method (Telex) makes â of A after A, and à of F after A.
    ["play", ["a", "â"]],
    ["full", ["f", "à"]],
    ["black", ["b", "."]],
    ["help", ["?"]],
  ];
  /** By `KeyboardEvent.key`, letters small. Presenters' remote controls send PageUp and so on. */
  const KEYS = new Map(COMMAND_KEYS.flatMap(([command, keys]) => keys.map((key) => [key, command])));

  const HELP = [
    ["→  ↓  Page Down  Phím cách  Enter  N", "Trang chiếu sau"],
    ["←  ↑  Page Up  Backspace  P", "Trang chiếu trước"],
    ["Home  F5", "Trang chiếu đầu"],
    ["End", "Trang chiếu cuối"],
    ["Gõ số rồi Enter", "Đến trang chiếu mang số đó"],
    ["A", "Bật, tắt tự chuyển"],
    ["F", "Bật, tắt toàn màn hình"],
    ["B  hoặc  .", "Màn hình đen; bấm phím bất kỳ để chiếu tiếp"],
    ["?", "Mở, đóng bảng này"],
    ["Esc", "Thoát trình chiếu"],
    ["Chuột, cảm ứng", "Bấm mép trái để lùi, chỗ khác để tiếp, hoặc vuốt ngang"],
  ];

  /** @type {[Command, string, string][]} */
  const BUTTONS = [
    ["back", "Trang chiếu trước", "M15 5 8 12l7 7"],
    ["next", "Trang chiếu sau", "m9 5 7 7-7 7"],
    ["play", "Tự chuyển", "M7 5v14l12-7Z"],
    ["pace", "", "M12 7v5l3 2M21 12A9 9 0 1 1 3 12a9 9 0 0 1 18 0Z"],
    ["loop", "Lặp lại", "M4 11a5 5 0 0 1 5-5h10l-3-3m3 3-3 3m4 4a5 5 0 0 1-5 5H5l3 3m-3-3 3-3"],
    ["full", "Toàn màn hình", "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"],
    ["help", "Phím tắt", "M9 9a3 3 0 1 1 4.2 2.8c-.8.4-1.2.9-1.2 1.9M12 17v.6"],
    ["close", "Thoát", "M6 6l12 12M18 6 6 18"],
  ];

  /** What was chosen last; anything may stand in a browser's storage. */
  function recall() {
    const settings = { seconds: 8, loop: false };
    try {
      const kept = JSON.parse(localStorage.getItem(STORE) ?? "{}");
      if (SECONDS.includes(kept.seconds)) settings.seconds = kept.seconds;
      settings.loop = kept.loop === true;
    } catch {
      // Forbidden or spoilt: the show begins as for a newcomer.
    }
    return settings;
  }

  /** @param {Settings} settings */
  function remember(settings) {
    try {
      localStorage.setItem(STORE, JSON.stringify(settings));
    } catch {
      // Full or forbidden: the choice holds until the show ends.
    }
  }

  /** @param {number} seconds */
  function nextPace(seconds) {
    return SECONDS[(SECONDS.indexOf(seconds) + 1) % SECONDS.length];
  }

  /** The bar: buttons that run commands, and the slide's number. */
  class Bar {
    /** @param {(command: Command) => void} run */
    constructor(run) {
      this.element = make("div", "hr-show__bar");
      this.element.setAttribute("role", "toolbar");
      this.element.setAttribute("aria-label", "Điều khiển trình chiếu");
      this.count = make("span", "hr-show__count");
      /** @type {Map<Command, HTMLElement>} */
      this.buttons = new Map(BUTTONS.map((each) => [each[0], barButton(...each, run)]));
      this.element.append(...this.buttons.values());
      this.buttons.get("back")?.after(this.count);
    }

    /**
     * @param {string} count
     * @param {boolean} playing
     * @param {Settings} settings
     */
    update(count, playing, settings) {
      this.count.textContent = count;
      this.buttons.get("play")?.setAttribute("aria-pressed", String(playing));
      this.buttons.get("loop")?.setAttribute("aria-pressed", String(settings.loop));
      const pace = this.buttons.get("pace");
      if (!pace?.lastChild) return;
      pace.lastChild.textContent = `${settings.seconds} giây`;
      pace.title = `Mỗi trang chiếu ${settings.seconds} giây; bấm để đổi`;
    }
  }

  /**
   * @param {Command} command
   * @param {string} words
   * @param {string} path
   * @param {(command: Command) => void} run
   */
  function barButton(command, words, path, run) {
    const button = make("button", `hr-show__button hr-show__button--${command}`);
    button.type = "button";
    button.title = words;
    button.append(draw("hr-show__icon", "0 0 24 24", [path]), make("span", "hr-show__label", words));
    button.addEventListener("click", () => run(command));
    return button;
  }

  /** @param {(command: Command) => void} run */
  function helpPanel(run) {
    const panel = make("div", "hr-show__help");
    const title = "Các phím khi trình chiếu";
    panel.setAttribute("role", "group");
    panel.setAttribute("aria-label", title);
    panel.hidden = true;
    const table = make("dl", "hr-show__keys");
    for (const [keys, meaning] of HELP) {
      table.append(make("dt", "hr-show__key", keys), make("dd", "hr-show__meaning", meaning));
    }
    const close = make("button", "hr-show__done", "Đóng");
    close.type = "button";
    close.addEventListener("click", () => run("help"));
    panel.append(make("h2", "hr-show__heading", title), table, close);
    return panel;
  }

  Object.assign(/** @type {any} */ (window).hrSlides, {
    KEYS, recall, remember, nextPace, Bar, helpPanel,
  });
})();
