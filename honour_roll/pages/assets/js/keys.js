/**
 * @file Keys that the theme's own switches don't answer: Escape puts the menu of a phone away, and
 * the space bar changes between light and dark.
 */

(() => {
  "use strict";

  document.addEventListener("keydown", (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    if (event.key === "Escape" && target.closest(".md-sidebar--primary")) {
      const drawer = document.getElementById("__drawer");
      if (drawer instanceof HTMLInputElement) drawer.checked = false;
      target.blur();
    }
    if (event.key === " " && target.matches("input[data-md-color-scheme]")) {
      event.preventDefault();
      const labels = [...(target.closest("form")?.querySelectorAll("label") ?? [])];
      labels.find((label) => label.offsetParent)?.click();
    }
  });
})();
