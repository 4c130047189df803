/* Stands in the place of the theme's search worker, and serves the search page. It holds next to
   nothing, because every page loads it: the engine and the index come when a reader goes to the
   box.

   The theme sends {type: 0, data: {config, docs, options}}, docs being ours from
   search/search_index.json, and takes {type: 1}; then {type: 2, data: what was typed}, and takes
   {type: 3, data: {items}}. The search page sends its way to the site's root along, and
   {type: "find", id, data}, and takes {type: "found", id, data}. */

"use strict";

const TO_ROOT = "../../../";
const NEARBY = "so-ghi-danh/tim-kiem";
let root = null;
let docs = null;
let opening = null;
let turn = 0;

/* The engine, opened; a new attempt each time until it works. */
function engine() {
  if (!opening) {
    opening = open();
    opening.catch(() => { opening = null; });
  }
  return opening;
}

/* A page that was open while the site was published anew knows the old folder only. */
async function open() {
  try {
    return await openFolder();
  } catch (error) {
    const stub = await fetch(new URL("search/search_index.json", root), { cache: "no-store" });
    const fresh = (await stub.json()).docs;
    if (fresh.folder === docs.folder) throw error;
    docs = fresh;
    return openFolder();
  }
}

async function openFolder() {
  const folder = new URL(docs.folder, root).href;
  importScripts(`${folder}engine.js`);
  return self.honourSearch.Engine.open(folder);
}

async function answer(text) {
  turn += 1;
  const mine = turn;
  const post = (data) => { if (mine === turn) postMessage({ type: 3, data }); };
  if (!text.trim()) {
    post({ items: [] });
    return;
  }
  try {
    const opened = await engine();
    if (mine === turn) await opened.box(text, post);
  } catch (error) {
    console.warn(error);
    post(broken(text));
  }
}

/* One item that says so, because the theme would say that nothing was found. */
function broken(text) {
  const label = "Chưa tải được danh mục tìm kiếm";
  return {
    items: [[{
      location: `tim-kiem/?tim=${encodeURIComponent(text.trim())}`,
      title: label,
      text: "Hãy kiểm tra kết nối mạng rồi gõ lại, hoặc mở trang này để xem các mục lục."
        + `<data class="hr-search-label" value="${label}" hidden></data>`,
      score: 1,
      terms: {},
    }]],
  };
}

async function find(id, data) {
  try {
    postMessage({ type: "found", id, data: await (await engine()).find(data) });
  } catch (error) {
    console.warn(error);
    postMessage({ type: "found", id, data: null });
  }
}

self.addEventListener("message", ({ data: { type, data, id } }) => {
  if (type === 0) {
    root = new URL(data.root || TO_ROOT, self.location.href);
    docs = data.docs;
    postMessage({ type: 1 });
  } else if (type === 2) {
    answer(data);
  } else if (type === "find") {
    find(id, data);
  }
});

/* The page says that its reader has gone to the box; the theme has no word for it. */
if ("BroadcastChannel" in self) {
  new BroadcastChannel(NEARBY).addEventListener("message", () => {
    if (docs) engine().catch(() => {});
  });
}
