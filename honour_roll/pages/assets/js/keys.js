/**
 * @file Keys that the theme's own switches don't answer: Escape puts the menu of a phone away, and
 * the space bar changes between light and dark; by Tab the switch that is shown is reached.
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
      const opener = document.querySelector("header label[for=__drawer]");
      if (opener instanceof HTMLElement) {
        opener.tabIndex = -1;
        opener.focus();
      }
    }
    if (event.key === " " && target.matches("input[data-md-color-scheme]")) {
      event.preventDefault();
      const labels = [...(target.closest("form")?.querySelectorAll("label") ?? [])];
      labels.find((label) => label.offsetParent)?.click();
    }
  });

  const switches = document.querySelector("form[data-md-component=palette]");
  if (!switches) return;
  // The theme shows one of its labels and ticks nothing before somebody chooses, so that browsers
  // would lead to the first, whose name and ring may be of the one that is hidden.
  const tick = () => {
    const shown = switches.querySelector("label:not([hidden])")?.previousElementSibling;
    if (shown instanceof HTMLInputElement) shown.checked = true;
  };
  new MutationObserver(tick).observe(switches, { attributeFilter: ["hidden"], subtree: true });
  tick();
})();
