/**
 * @file Loads the scripts that only some pages want, by what stands on the page.
 */

(() => {
  "use strict";

  const WANTED = {
    print: "div.hr-qr",
    slides: "[data-slides]",
    search: ".hr-find",
    photos: "[data-photo]",
  };

  const { currentScript } = document;
  if (!(currentScript instanceof HTMLScriptElement)) return;
  for (const [part, place] of Object.entries(WANTED)) {
    if (!document.querySelector(place)) continue;
    const script = document.createElement("script");
    // Beside this script, whether the page came from a server or lies on a disk.
    script.src = new URL(/** @type {any} */ (window).hrParts[part], currentScript.src).href;
    document.head.append(script);
  }
})();
