/* Where the theme's box and the search page ask. It holds next to nothing, because every page
   loads it: the engine and the index come when a reader goes to the box.

   The theme sends {type: 0, data: {config, docs, options}}, docs being ours from the stub, and
   takes {type: 1}; then {type: 2, data: what was typed}, and takes {type: 3, data: {items}}. A blank
   before any question says that a reader has come to the box, for which the theme has no word. The
   search page has no docs and sends its way to the site's root, then {type: "find", id, data}, and
   takes {type: "found", id, data}, or {type: "found", id, failed}: "index" or "program". */

/* What takes those messages. `open(data)` gives the engine for what the first one brought, and
   `open(data, engine)` that of a newer index than its own, or null; `post` sends the answers;
   `remedy` tells readers what to do where the index can't be read. */
function desk(open, post, remedy) {
  let begun = null;
  let opening = null;
  let turn = 0;
  let isAsked = false;

  /* The engine, opened; a new attempt each time until it works. */
  function engine() {
    if (!opening) {
      opening = open(begun);
      opening.catch(() => { opening = null; });
    }
    return opening;
  }

  /* What `ask(engine)` gives. Where a part of the index is gone because the site was published
     anew meanwhile, the new one is asked again. */
  async function asked(ask) {
    const opened = await engine();
    try {
      const found = await ask(opened);
      if (!(await isReplaced(opened))) return found;
    } catch (error) {
      if (!(await isReplaced(opened))) throw error;
    }
    return ask(await engine());
  }

  async function isReplaced(opened) {
    if (!opened.missed.size) return false;
    // Another question may have met the same.
    if ((await engine()) !== opened) return true;
    const other = await open(begun, opened).catch(() => null);
    if (other) opening = Promise.resolve(other);
    else opened.missed.clear();
    return Boolean(other);
  }

  async function answer(text) {
    // An answer to nothing that comes late would be taken for one to what was typed meanwhile.
    if (!text.trim() && !isAsked && turn) {
      if (text) prepare();
      return;
    }
    turn += 1;
    const mine = turn;
    const postMine = (data) => { if (mine === turn) post({ type: 3, data }); };
    if (!text.trim()) {
      postMine({ items: [] });
      return;
    }
    isAsked = true;
    try {
      await asked(async (opened) => {
        if (mine !== turn) return;
        await opened.box(text, (found) => postMine(found.items.length ? found : inVain(text)));
      });
    } catch (error) {
      postMine(excuse(text, reasonOf(error) === "program" ? FAULT : { label: MISSING, remedy }));
    }
  }

  /* Opens the engine before anything is asked. */
  async function prepare() {
    try {
      const opened = await engine();
      if (!isAsked) await opened.warmUp();
    } catch (error) {
      reasonOf(error);
    }
  }

  async function find(id, data) {
    try {
      post({ type: "found", id, data: await asked((opened) => opened.find(data)) });
    } catch (error) {
      post({ type: "found", id, failed: reasonOf(error) });
    }
  }

  return ({ type, data, id }) => {
    if (type === 0) {
      begun = data;
      post({ type: 1 });
    } else if (type === 2) {
      answer(data);
    } else if (type === "find") {
      find(id, data);
    }
  };
}

const NOTHING = "Không tìm thấy. Hãy thử ít từ hơn, hoặc xem mục lục tên.";
const MISSING = "Chưa tải được danh mục tìm kiếm";
const FAULT = {
  label: "Chương trình tìm kiếm gặp lỗi",
  remedy: "Hãy thử gõ cách khác và báo cho người phụ trách trang này biết từ vừa gõ",
};

/* What `work` loads; where it can't be read, the error says so by its name, as the engine's do. */
async function loaded(work) {
  try {
    return await work();
  } catch (error) {
    throw Object.assign(new Error(String(error)), { name: "Unavailable" });
  }
}

/* Why there is no answer: "index" where a part of it couldn't be read, else "program". */
function reasonOf(error) {
  if (error.name === "Unavailable") {
    console.warn(error);
    return "index";
  }
  console.error(error);
  return "program";
}

/* One item that says so, because the theme would say that nothing was found. */
function excuse(text, { label, remedy }) {
  return { items: [[said(text, label, `${remedy}, hoặc mở trang này để xem các mục lục.`, 1)]] };
}

/* One item that says that there is none, and to what; the page takes it out again. An answer
   without items is one to a blank box, however late it comes. */
function inVain(text) {
  return { items: [[said(text, NOTHING, "", 0)]] };
}

function said(text, label, words, count) {
  const asked = text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
  return {
    location: `tim-kiem/?tim=${encodeURIComponent(text.trim())}`,
    title: label,
    text: `${words}<data class="hr-search-label" value="${label}" data-asked="${asked}"`
      + ` data-items="${count}" hidden></data>`,
    score: 1,
    terms: {},
  };
}
