/**
 * @file The size of the text and the contrast, chosen in the header and kept for later pages. The
 * page's head applies what was kept before anything is shown.
 */

(() => {
  "use strict";

  const KEY = "hr-display";
  /** As in css/display.css. */
  const SMALLEST = -1;
  const LARGEST = 3;
  const SIZES = ["nhỏ", "thường", "to", "rất to", "to nhất"];

  const place = document.querySelector(".hr-display");
  const open = place?.querySelector(".hr-display__open");
  const panel = place?.querySelector(".hr-display__panel");
  const contrast = place?.querySelector(".hr-display__contrast");
  const status = place?.querySelector("[role=status]");
  if (!(place instanceof HTMLElement) || !(panel instanceof HTMLElement)) return;
  if (!(open instanceof HTMLElement) || !contrast || !status) return;

  const { dataset } = document.documentElement;

  const keep = () => {
    try {
      localStorage.setItem(
        KEY, JSON.stringify({ text: Number(dataset.hrText), contrast: dataset.hrContrast }),
      );
    } catch {
      // A browser that keeps nothing shows the choice on this page alone.
    }
  };

  const show = () => {
    const size = Number(dataset.hrText ?? 0);
    contrast.setAttribute("aria-pressed", String(dataset.hrContrast === "high"));
    for (const button of panel.querySelectorAll("[data-hr-step]")) {
      const step = Number(button.getAttribute("data-hr-step"));
      const isAtEnd = (step < 0 && size <= SMALLEST) || (step > 0 && size >= LARGEST);
      button.setAttribute("aria-disabled", String(isAtEnd));
    }
  };

  /** @param {boolean} shown */
  const unfold = (shown) => {
    panel.hidden = !shown;
    open.setAttribute("aria-expanded", String(shown));
  };

  panel.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (!button) return;
    if (button === contrast) {
      dataset.hrContrast = dataset.hrContrast === "high" ? "normal" : "high";
      status.textContent = dataset.hrContrast === "high" ? "Tương phản cao" : "Tương phản thường";
    } else {
      const step = Number(button.getAttribute("data-hr-step"));
      const size = step ? Number(dataset.hrText ?? 0) + step : 0;
      dataset.hrText = String(Math.min(LARGEST, Math.max(SMALLEST, size)));
      status.textContent = `Cỡ chữ ${SIZES[Number(dataset.hrText) - SMALLEST]}`;
    }
    keep();
    show();
  });

  open.addEventListener("click", () => unfold(panel.hidden));
  document.addEventListener("click", (event) => {
    if (event.target instanceof Node && !place.contains(event.target)) unfold(false);
  });
  place.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    unfold(false);
    open.focus();
  });
  place.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !place.contains(event.relatedTarget)) unfold(false);
  });

  place.hidden = false;
  show();
})();
