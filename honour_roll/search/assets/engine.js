/* The engine: one index, opened. The worker makes it and asks it. */

const MOST_IN_BOX = 20;
const A_MOMENT = 250;

class Engine {
  /* Fetches what every search needs; `folder` is the index's address, `parts` has the digests by
     which its parts lie there, and `read(address)` gives what a file of it holds. */
  static async open(folder, parts, read = fetched) {
    const kept = new Map();
    const missed = new Set();
    const fetchPart = (name) => {
      if (!kept.has(name)) {
        const path = parts[name] ? `${parts[name]}/${name}` : name;
        const part = read(`${folder}${path}.json`).catch((error) => {
          missed.add(name);
          throw new Unavailable(name, error);
        });
        part.catch(() => kept.delete(name));
        kept.set(name, part);
      }
      return kept.get(name);
    };
    return new Engine(parts, new Sources(new Names(await fetchPart("names")), fetchPart), missed);
  }

  /* `missed` are the parts that couldn't be fetched. */
  constructor(parts, sources, missed) {
    this.parts = parts;
    this.missed = missed;
    this.sources = sources;
    this.names = sources.names;
    this._facets = null;
  }

  /* Asks something in vain, for browsers run for the first time what is slow: the first key must
     not be the one that waits for that. */
  async warmUp() {
    const word = this.names.vocabulary.folds.find((folded) => /^[a-z]/.test(folded));
    if (!word) return;
    const query = await understand(word[0], this.sources);
    boxAnswer(this.names, word[0], query, found(query, this.names), "names");
  }

  /* Answers a query from the theme's box. `post` takes the results: once, or twice where stories
     take more than a moment to come. */
  async box(text, post) {
    const query = await understand(text, this.sources);
    if (!query.terms.length) {
      post({ items: [] });
      return;
    }
    const names = found(query, this.names);
    const { length } = names.documents;
    if (length >= MOST_IN_BOX) {
      post(boxAnswer(this.names, text, query, names, "names"));
      return;
    }
    let posted = false;
    const early = setTimeout(() => {
      posted = length > 0;
      if (posted) post(boxAnswer(this.names, text, query, names, "reading"));
    }, A_MOMENT);
    const read = await readTexts(query, this.sources);
    clearTimeout(early);
    const all = read ? found(query, this.names) : names;
    const complete = read && query.complete;
    if (!complete && !all.documents.length) throw new Unavailable("texts", "no answer without them");
    post(boxAnswer(this.names, text, query, all, complete ? "all" : "broken"));
  }

  /* Answers the search page; see results.js for what it gives. */
  async find(request) {
    const awards = await this.sources.awards();
    const query = await understand(request.query, this.sources);
    let { complete } = query;
    let documents = [...Array(this.names.records).keys()];
    if (query.terms.length) {
      complete = (await readTexts(query, this.sources)) && complete;
      ({ documents } = found(query, this.names));
    }
    this._facets = this._facets || new Facets(this.names, awards);
    const page = new ResultPage(this.sources, awards, this._facets, query);
    return { ...(await page.of(documents, request)), complete };
  }
}

async function fetched(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
}

self.honourSearch = {
  Engine, fold, spelling, words, plainSlug, unkeyed, withinOneSlip, unpackRising,
};
