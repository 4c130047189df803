/* Stands in the place of the theme's search worker, and serves the search page. */

const TO_ROOT = "../../../";
const REMEDY = "Hãy kiểm tra kết nối mạng rồi gõ lại";

/* A page that was open while the site was published anew knows the old folder only. */
async function open({ root, docs }) {
  const base = new URL(root || TO_ROOT, self.location.href);
  const known = docs || await stub(base, "default");
  try {
    return await openFolder(base, known);
  } catch (error) {
    const fresh = await stub(base, "no-store");
    if (fresh.folder === known.folder) throw error;
    return openFolder(base, fresh);
  }
}

function stub(base, cache) {
  return loaded(async () => {
    const answer = await fetch(new URL("search/search_index.json", base), { cache });
    const { folder } = (await answer.json()).docs;
    return { folder };
  });
}

async function openFolder(base, docs) {
  const folder = new URL(docs.folder, base).href;
  await loaded(() => importScripts(`${folder}engine.js`));
  return self.honourSearch.Engine.open(folder);
}

const take = desk(open, (message) => postMessage(message), REMEDY);
self.addEventListener("message", ({ data }) => take(data));
