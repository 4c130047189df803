/**
 * @file What the theme's search box lacks: it tells the worker that a reader has come, shows the
 * true count, takes what was pasted or dictated, and keeps the place in a list that grows.
 */

(() => {
  "use strict";

  const HINT = "Gõ tên, đơn vị, số quyết định, năm hoặc một việc làm; không cần gõ dấu.";
  const WAITING = "Đang tải danh mục tìm kiếm…";
  const BROKEN = "Chưa tải được danh mục tìm kiếm. Hãy kiểm tra kết nối mạng rồi tải lại trang.";
  /** Milliseconds after which a reader wonders whether anything happens. */
  const PATIENCE = 300;
  /** Milliseconds after which nothing may be coming any more: the theme doesn't say what failed. */
  const LONGEST = 15000;
  /** Pictures of the screen in which the theme may bring more results. */
  const MOST_FRAMES = 60;

  const input = document.querySelector(".md-search__input");
  const result = document.querySelector(".md-search-result");
  const scroller = document.querySelector(".md-search__scrollwrap");
  const count = result?.querySelector(".md-search-result__meta");
  const list = result?.querySelector(".md-search-result__list");
  if (!(input instanceof HTMLInputElement) || !result || !count || !list) return;

  let wondering = 0;
  let late = 0;
  /** Whether Enter was pressed and its answer hasn't come yet. */
  let entered = false;
  /**
   * Whether the theme has begun to listen (it may have, before this script came: its first answer
   * put text in place of an element), and whether the worker knows that a reader has come.
   */
  let ready = !count.firstElementChild;
  let known = false;
  /** Where the focus was in the list: the theme makes the list anew for each answer. */
  let place = "";
  /** What was asked in vain, as the last answer said. */
  let vain = "";

  /** @type {(words: string) => void} */
  const say = (words) => {
    if (count.textContent !== words) count.textContent = words;
    watch.takeRecords();
  };

  /** Whether the results are those of what stands in the box now. */
  const isAnswered = () => {
    const label = list.querySelector(".hr-search-label");
    const asked = label instanceof HTMLDataElement ? label.dataset.asked : vain;
    return asked === input.value;
  };

  // The theme has no word for it, but sends its worker whatever stands in the box at a key.
  const tellWorker = () => {
    if (known || !ready || input.value || document.activeElement !== input) return;
    known = true;
    input.value = " ";
    input.dispatchEvent(new KeyboardEvent("keyup"));
    input.value = "";
  };

  const onAnswer = () => {
    ready = true;
    tellWorker();
    const label = list.querySelector(".hr-search-label");
    // One to a blank, which was in the box before: that to the words is still to come.
    if (!label && !list.childElementCount && input.value.trim()) {
      say(WAITING);
      return;
    }
    clearTimeout(wondering);
    clearTimeout(late);
    late = 0;
    vain = "";
    if (label instanceof HTMLDataElement) {
      const { asked = "", items } = label.dataset;
      if (items === "0") {
        list.replaceChildren();
        vain = asked;
      }
      say(label.value);
    } else if (!list.childElementCount) {
      say(HINT);
    }
    if (entered && isAnswered()) {
      entered = false;
      input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    }
    if (place && document.activeElement === document.body) {
      const again = [...list.querySelectorAll("a")].find((link) => link.href === place);
      if (again) again.focus();
    }
  };

  const watch = new MutationObserver(onAnswer);
  watch.observe(count, { childList: true });
  watch.observe(list, { childList: true });

  /** Whether more results are on their way. */
  let bringing = false;

  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

  // The theme brings more when the list is scrolled to its end, anew each time.
  const bringMore = async () => {
    const before = list.childElementCount;
    for (let left = MOST_FRAMES; left && scroller && list.childElementCount === before; left -= 1) {
      scroller.scrollTop = left % 4 > 1 ? scroller.scrollTop - 40 : scroller.scrollHeight;
      await frame();
    }
  };

  // From the last result that it has brought the theme goes back to the box.
  list.addEventListener("keydown", async (event) => {
    if (event.key !== "ArrowDown") return;
    const links = [...list.querySelectorAll("a")];
    const label = list.querySelector(".hr-search-label");
    const all = label instanceof HTMLDataElement ? Number(label.dataset.items) : 0;
    const here = document.activeElement;
    if (here !== links[links.length - 1] || list.childElementCount >= all) return;
    event.preventDefault();
    event.stopPropagation();
    if (bringing) return;
    bringing = true;
    await bringMore();
    bringing = false;
    if (document.activeElement === here) list.querySelectorAll("a")[links.length]?.focus();
  });

  list.addEventListener("focusin", (event) => {
    place = event.target instanceof HTMLAnchorElement ? event.target.href : "";
  });

  input.addEventListener("focus", () => {
    place = "";
    tellWorker();
  });

  // The theme opens the first hit that it sees, be it that of a question before.
  input.addEventListener("keydown", (event) => {
    entered = event.key === "Enter" && !event.isComposing && Boolean(input.value.trim())
      && !isAnswered();
    if (!entered) return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener("blur", () => { entered = false; });

  input.addEventListener("input", () => {
    entered = false;
    // The theme listens to keys alone, and pasting, dictating and some phones press none.
    input.dispatchEvent(new KeyboardEvent("keyup"));
    clearTimeout(wondering);
    if (!input.value.trim()) {
      clearTimeout(late);
      late = 0;
      return;
    }
    if (count.textContent !== BROKEN) wondering = window.setTimeout(() => say(WAITING), PATIENCE);
    // Counted from the first key without an answer, however long one goes on typing.
    late ||= window.setTimeout(() => {
      clearTimeout(wondering);
      say(BROKEN);
    }, LONGEST);
  });

  count.setAttribute("role", "status");
  say(HINT);
  tellWorker();
})();
