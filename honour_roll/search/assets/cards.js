/* What the search page shows of each record: cards, fetched in shards of a few records. */

const CARDS_A_SHARD = 16;

/* `records` with what `fetchPart` knows of them; without it where it can't be fetched. */
async function cardsOf(fetchPart, records) {
  const shards = new Map();
  if (!records.length) return [];
  const names = await fetchPart("cards").catch(() => []);
  for (const record of records) {
    const shard = Math.floor(record / CARDS_A_SHARD);
    if (shards.has(shard)) continue;
    const name = names[shard];
    shards.set(shard, name ? fetchPart(`cards/${name}`).catch(() => []) : []);
  }
  return Promise.all(records.map(async (record) => {
    const cards = await shards.get(Math.floor(record / CARDS_A_SHARD));
    return cards[record % CARDS_A_SHARD] || {};
  }));
}
