/**
 * @file Puts a QR code of a page's address beside it for paper, before anybody prints.
 */

(() => {
  "use strict";

  const { generate, correction } = /** @type {any} */ (window).leanQR;
  const SVG = "http://www.w3.org/2000/svg";
  /** White around the code, in modules: readers of QR codes ask for it (ISO 18004). */
  const QUIET = 4;

  /** @type {(place: Element) => string | null} The page's address on the web, if it has one. */
  const addressOf = (place) => {
    const beside = place.parentElement?.querySelector(".hr-print__address");
    const text = beside?.textContent?.trim() ?? "";
    try {
      const address = new URL(text);
      return /^https?:$/.test(address.protocol) ? address.href : null;
    } catch {
      return null;
    }
  };

  /** @type {(code: any) => string} The dark modules as one path, each run of a row a bar. */
  const pathOf = (code) => {
    let path = "";
    for (let y = 0; y < code.size; y++) {
      for (let x = 0; x < code.size; x++) {
        const start = x;
        while (code.get(x, y)) x++;
        if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
      }
    }
    return path;
  };

  /** @type {(name: string, attributes: Record<string, string>) => SVGElement} */
  const make = (name, attributes) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };

  /** @type {(code: any) => SVGElement} */
  const draw = (code) => {
    const side = String(code.size + 2 * QUIET);
    const edge = String(-QUIET);
    const svg = make("svg", {
      viewBox: `${edge} ${edge} ${side} ${side}`,
      width: "28mm",
      height: "28mm",
      "shape-rendering": "crispEdges",
    });
    svg.append(
      make("rect", { x: edge, y: edge, width: side, height: side, fill: "#fff" }),
      make("path", { d: pathOf(code), fill: "#000" }),
    );
    return svg;
  };

  const fill = () => {
    for (const place of document.querySelectorAll(".hr-print > .hr-qr")) {
      if (place.firstElementChild) continue;
      const address = addressOf(place);
      if (address) place.append(draw(generate(address, { minCorrectionLevel: correction.M })));
    }
  };

  window.addEventListener("beforeprint", fill);
  if ("requestIdleCallback" in window) window.requestIdleCallback(fill);
  else window.addEventListener("load", () => setTimeout(fill));
})();
