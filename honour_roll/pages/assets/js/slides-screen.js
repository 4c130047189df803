/**
 * @file The screen of a slideshow: full where the browser allows it, and lit as long as it runs.
 */

(() => {
  "use strict";

  class Screen {
    /**
     * @param {HTMLElement} element  what fills the screen; browsers refuse that to a dialog
     * @param {AbortSignal} over
     * @param {() => void} left  full screen was left without `toggle`
     */
    constructor(element, over, left) {
      this.element = element;
      this.over = over;
      this.left = left;
      this.asked = false;
      this.wasFull = false;
      document.addEventListener("fullscreenchange", () => this.changed(), { signal: over });
      document.addEventListener("visibilitychange", () => this.stayLit(), { signal: over });
      over.addEventListener("abort", () => this.end());
      this.stayLit();
    }

    get full() {
      return document.fullscreenElement === this.element;
    }

    /** Fills the screen the first time that this answers a key or a click: else it is refused. */
    fillOnce() {
      if (!this.asked && navigator.userActivation?.isActive !== false) this.fill();
    }

    fill() {
      this.asked = true;
      this.element.requestFullscreen?.().catch(() => {});
    }

    toggle() {
      if (!this.full) return this.fill();
      this.wasFull = false;
      return document.exitFullscreen();
    }

    /** Browsers keep Esc in full screen to themselves: this is how it is heard of. */
    changed() {
      if (this.full) this.wasFull = true;
      else if (this.wasFull) this.left();
    }

    async stayLit() {
      if (document.visibilityState !== "visible") return;
      this.lock = await navigator.wakeLock?.request("screen").catch(() => undefined);
      if (this.over.aborted) this.lock?.release();
    }

    end() {
      if (this.full) document.exitFullscreen();
      this.lock?.release();
    }
  }

  Object.assign(/** @type {any} */ (window).hrSlides, { Screen });
})();
