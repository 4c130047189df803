/**
 * @file The search page: what is typed and chosen goes into the address, and the worker's answer
 * becomes cards and choices.
 */

(() => {
  "use strict";

  const found = document.querySelector(".hr-find");
  const form = document.querySelector(".hr-find-form");
  if (!(found instanceof HTMLElement) || !(form instanceof HTMLFormElement)) return;

  const { draw, drawFacets, wordsOf } = /** @type {any} */ (window).hrSearchPage;
  const root = new URL(found.dataset.root ?? "", document.baseURI);
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("tim"));
  const sort = /** @type {HTMLSelectElement} */ (found.querySelector("select"));
  const best = /** @type {HTMLOptionElement} */ (sort.options[0]);
  const order = /** @type {HTMLElement} */ (found.querySelector(".hr-find__sort"));
  const status = /** @type {HTMLElement} */ (found.querySelector("[role=status]"));
  const clear = /** @type {HTMLElement} */ (found.querySelector(".hr-find__clear"));
  const REMEDY = location.protocol === "file:"
    ? "Bản sao này thiếu tệp hoặc có tệp bị hỏng. Hãy chép lại cả thư mục từ bản gốc rồi mở lại"
    : "Hãy kiểm tra kết nối mạng rồi thử lại";
  const BROKEN = `Chưa tải được danh mục tìm kiếm. ${REMEDY}, hoặc xem các mục lục ở dưới.`;
  const FAULT = "Chương trình tìm kiếm gặp lỗi. Hãy thử gõ cách khác và báo cho người phụ trách trang "
    + "này biết từ vừa gõ, hoặc xem các mục lục ở dưới.";
  const PARTIAL = " Chưa tải được phần bài viết: mới tìm theo tên, đơn vị, năm.";
  /** Milliseconds between the last key and the search. */
  const PAUSE = 150;
  /** Milliseconds after which nothing may be coming any more. */
  const LONGEST = 15000;
  /** Facets as the worker calls them, and as the address does. */
  const KEYS = {
    category: "doi-tuong", unit: "don-vi", time: "nam", level: "cap", form: "hinh-thuc",
    field: "linh-vuc",
  };

  /** @type {Worker | null} */
  let worker = null;
  let asked = 0;
  let typing = 0;
  let late = 0;
  /** Whether an arrow key is choosing, and the choices that such keys are passing through: all that
   * they pass is one step back. */
  let arrow = false;
  let passing = "";

  /** The state is the address and nothing else. */
  const state = () => {
    const params = new URL(location.href).searchParams;
    const chosen = Object.fromEntries(
      Object.entries(KEYS).map(([facet, key]) => [facet, [...new Set(params.getAll(key))].filter(Boolean)]),
    );
    chosen.unit.splice(1); // of units one is chosen at a time
    return {
      query: params.get("tim") ?? "",
      chosen,
      sort: params.get("xep") ?? "",
      page: Number.parseInt(params.get("trang") ?? "1", 10) || 1,
    };
  };

  /** @type {(change: (params: URLSearchParams) => void) => string} The address after a change. */
  const changed = (change) => {
    const address = new URL(location.href);
    address.hash = "";
    address.searchParams.delete("trang");
    change(address.searchParams);
    return address.href;
  };

  /** @type {(words: string) => void} */
  const tell = (words) => {
    clearTimeout(late);
    late = 0;
    found.hidden = false;
    status.textContent = words;
  };

  const ask = () => {
    const now = state();
    if (document.activeElement !== input) input.value = now.query.replace(/\*$/, "");
    // Without a question nothing fits better than another, and the latest come first.
    best.disabled = best.hidden = !now.query;
    sort.value = now.sort || (now.query ? "" : "nam");
    asked += 1;
    // Counted from the first question without an answer, however many follow it.
    late ||= window.setTimeout(() => fail(BROKEN), LONGEST);
    // What is linked, sent or taken with Enter is whole; what is being typed has a star at its end.
    const query = now.query.endsWith("*") ? now.query : `${now.query} `;
    worker?.postMessage({ type: "find", id: asked, data: { ...now, query } });
  };

  /** @type {(address: string, replaces?: boolean) => void} */
  const go = (address, replaces = false) => {
    if (replaces) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    ask();
  };

  /** @type {(answer: any) => void} */
  const show = (answer) => {
    order.hidden = !answer.total;
    const now = state();
    const isFiltered = Object.values(now.chosen).flat().length > 0;
    clear.hidden = !isFiltered;
    draw(found, answer, root, (/** @type {number} */ page) =>
      changed((params) => { if (page > 1) params.set("trang", String(page)); }));
    drawFacets(found, answer.facets, now.chosen, KEYS);
    tell(wordsOf(answer, isFiltered) + (answer.complete ? "" : PARTIAL));
  };

  /** @type {(words: string) => void} */
  const fail = (words) => {
    order.hidden = true;
    tell(words);
  };

  const start = () => {
    found.hidden = false;
    document.querySelector(".hr-find__without")?.setAttribute("hidden", "");
    status.textContent = "Đang tải danh mục tìm kiếm…";
    worker = new Worker(new URL("search/worker.js", root));
    worker.addEventListener("message", ({ data: { type, id, data, failed } }) => {
      if (type !== "found" || id !== asked) return;
      if (failed) fail(failed === "program" ? FAULT : BROKEN);
      else show(data);
    });
    worker.addEventListener("error", () => fail(BROKEN));
    worker.postMessage({ type: 0, data: { root: root.href } });
    ask();
  };

  /** @type {(words: string, isWhole: boolean) => string} The last word typed may be a beginning. */
  const typed = (words, isWhole) => changed((params) => {
    params.delete("tim");
    const star = !isWhole && /[\p{L}\p{N}\p{M}]$/u.test(words) ? "*" : "";
    if (words.trim()) params.set("tim", words.trim() + star);
  });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(typing);
    go(typed(input.value, true));
  });
  input.addEventListener("input", () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => go(typed(input.value, false), true), PAUSE);
  });
  sort.addEventListener("change", () => go(changed((params) => {
    params.delete("xep");
    if (sort.value) params.set("xep", sort.value);
  })));
  found.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.closest("fieldset")) return;
    const { name } = target;
    const goesOn = arrow && passing === name;
    passing = arrow ? name : "";
    arrow = false;
    const boxes = [...found.querySelectorAll(`input[name="${name}"]:checked`)];
    go(changed((params) => {
      params.delete(name);
      for (const box of boxes) {
        if (box instanceof HTMLInputElement && box.value) params.append(name, box.value);
      }
    }), goesOn);
  });
  found.addEventListener("keydown", ({ key, target }) => {
    arrow = key.startsWith("Arrow") && target instanceof HTMLInputElement && target.type === "radio";
  });
  found.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== passing) passing = "";
  });
  clear.addEventListener("click", () => {
    go(changed((params) => { for (const key of Object.values(KEYS)) params.delete(key); }));
    found.querySelector("summary")?.focus();
  });
  found.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[data-page]");
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(link.href);
    status.scrollIntoView();
  });
  window.addEventListener("popstate", ask);

  // The theme takes ?q= for its own box; here it means this page's.
  const params = new URL(location.href).searchParams;
  const theirs = params.get("q");
  if (theirs !== null) {
    history.replaceState(null, "", changed((own) => {
      own.delete("q");
      if (!own.has("tim") && theirs) own.set("tim", theirs);
    }));
    const toggle = document.getElementById("__search");
    if (toggle instanceof HTMLInputElement && toggle.checked) toggle.click();
    const box = document.querySelector(".md-search__input");
    if (box instanceof HTMLInputElement) {
      box.value = "";
      box.blur();
    }
  }
  try {
    start();
  } catch {
    fail(BROKEN); // where browsers start no workers: a page of the site opened as a file
  }
})();
