/* Stands in the place of the theme's search worker, and serves the search page. */

const TO_ROOT = "../../../";
const REMEDY = "Hãy kiểm tra kết nối mạng rồi gõ lại";

/* A page that was open while the site was published anew knows the old index only. */
async function open({ root, docs }, opened) {
  const base = new URL(root || TO_ROOT, self.location.href);
  if (opened) return openOther(base, opened.parts);
  const known = docs || await stub(base, "default");
  try {
    return await openIndex(base, known);
  } catch (error) {
    const engine = await openOther(base, known);
    if (engine) return engine;
    throw error;
  }
}

/* The index that there is now; null where it is the one that is known. */
async function openOther(base, known) {
  const fresh = await stub(base, "no-store");
  const isSame = Object.keys(fresh).every((part) => fresh[part] === known[part]);
  return isSame ? null : openIndex(base, fresh);
}

function stub(base, cache) {
  return loaded(async () => {
    const answer = await fetch(new URL("search/search_index.json", base), { cache });
    const { docs } = await answer.json();
    if (!docs.engine) throw new Error("no index");
    return docs;
  });
}

async function openIndex(base, docs) {
  const folder = new URL("search/", base).href;
  await loaded(() => importScripts(`${folder}${docs.engine}/engine.js`));
  return self.honourSearch.Engine.open(folder, docs);
}

const take = desk(open, (message) => postMessage(message), REMEDY);
self.addEventListener("message", ({ data }) => take(data));
