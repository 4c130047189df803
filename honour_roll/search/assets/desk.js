/* Where the theme's box and the search page ask. It holds next to nothing, because every page
   loads it: the engine and the index come when a reader goes to the box.

   The theme sends {type: 0, data: {config, docs, options}}, docs being ours from the stub, and
   takes {type: 1}; then {type: 2, data: what was typed}, and takes {type: 3, data: {items}}. A blank
   before any question says that a reader has come to the box, for which the theme has no word. The
   search page has no docs and sends its way to the site's root, then {type: "find", id, data}, and
   takes {type: "found", id, data}. */

/* What takes those messages. `open(data)` gives the engine for what the first one brought; `post`
   sends the answers; `remedy` tells readers what to do where the index can't be read. */
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
      const opened = await engine();
      if (mine === turn) await opened.box(text, postMine);
    } catch (error) {
      console.warn(error);
      postMine(broken(text, remedy));
    }
  }

  /* Opens the engine before anything is asked. */
  async function prepare() {
    try {
      const opened = await engine();
      if (!isAsked) await opened.warmUp();
    } catch (error) {
      console.warn(error);
    }
  }

  async function find(id, data) {
    try {
      post({ type: "found", id, data: await (await engine()).find(data) });
    } catch (error) {
      console.warn(error);
      post({ type: "found", id, data: null });
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

/* One item that says so, because the theme would say that nothing was found. */
function broken(text, remedy) {
  const label = "Chưa tải được danh mục tìm kiếm";
  const asked = text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
  return {
    items: [[{
      location: `tim-kiem/?tim=${encodeURIComponent(text.trim())}`,
      title: label,
      text: `${remedy}, hoặc mở trang này để xem các mục lục.`
        + `<data class="hr-search-label" value="${label}" data-asked="${asked}" hidden></data>`,
      score: 1,
      terms: {},
    }]],
  };
}
