/* Stands in the place of the browser's Worker where pages lie on a disk: there a page may neither
   start one nor fetch, but load scripts. Every page has it before the theme's script. */

const REMEDY = "Bản sao này thiếu tệp hoặc có tệp bị hỏng. "
  + "Hãy chép lại cả thư mục từ bản gốc rồi gõ lại";
const ROOT = new URL("../", document.currentScript.src);
const arrived = new Map();
let engine = null;

/* What a part of the index calls, as honour_roll/search/offline.py writes it. */
self.honourPart = (text) => arrived.set(document.currentScript.src, text);

function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => { script.remove(); resolve(); };
    script.onerror = () => { script.remove(); reject(new Error(address)); };
    document.head.append(script);
  });
}

async function read(address) {
  const { href } = new URL(address.replace(/json$/, "js"), ROOT);
  await load(href);
  const text = arrived.get(href);
  arrived.delete(href);
  return JSON.parse(text);
}

/* One engine for the box and the search page; a copy has no other index than the one it has. */
function open(begun, opened) {
  if (opened) return Promise.resolve(null);
  if (!engine) {
    engine = openIndex();
    engine.catch(() => { engine = null; });
  }
  return engine;
}

async function openIndex() {
  const folder = new URL("search/", ROOT).href;
  const docs = await loaded(async () => {
    await load(`${folder}search_index.js`);
    return self.__index.docs;
  });
  await loaded(() => load(`${folder}${docs.engine}/engine.js`));
  return self.honourSearch.Engine.open(folder, docs, read);
}

/* On a disk a folder doesn't stand for the page in it. */
function fileOf(address) {
  return address.replace(/^([^?#]*\/)?(?=[?#]|$)/, "$1index.html");
}

/* A message, after the addresses in it were made those of files. */
function withFiles(message) {
  const { items = [], rows = [], others = [] } = message.data || {};
  for (const item of items.flat()) item.location = fileOf(item.location);
  for (const row of [...rows, ...others]) row.address = fileOf(row.address);
  return message;
}

self.Worker = class extends EventTarget {
  constructor() {
    super();
    this._take = desk(open, (message) => {
      this.dispatchEvent(new MessageEvent("message", { data: withFiles(message) }));
    }, REMEDY);
  }

  postMessage(message) {
    setTimeout(() => this._take(message));
  }
};
