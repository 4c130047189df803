/* The words of stories, fetched in shards when they are asked for. */

/* Shorter ones are the beginnings of too many words, and taken for words. */
const FEWEST_LETTERS = 3;
const MOST_BEGINNINGS = 200;

class Texts {
  /* `fetchPart(name)` gives a part of the index. */
  constructor(fetchPart, total) {
    this._fetch = fetchPart;
    this._total = total;
    this._lexicon = null;
  }

  lexicon() {
    if (!this._lexicon) {
      this._lexicon = this._fetch("lexicon").then((parts) => new TextLexicon(parts));
      this._lexicon.catch(() => { this._lexicon = null; });
    }
    return this._lexicon;
  }

  /* How well each document's story meets a term: 0, or a code of terms.js. */
  async codes(term) {
    const lexicon = await this.lexicon();
    if (term.words.length > 1) return this._phraseCodes(lexicon, term.words);
    const [forms] = term.words;
    if (term.slips.length) return this._wordCodes(lexicon, term.slips, () => SLIP);
    const whole = writings(forms.folded);
    return this._wordCodes(lexicon, lexicon.meant(forms.folded, term.loose), (word, spelled) =>
      withMarks(whole.includes(word) ? FULL : PREFIX, forms, spelled));
  }

  /* The best code of those of `folded` words that a document has, by `codeOf(word, spelled)`. */
  async _wordCodes(lexicon, folded, codeOf) {
    const codes = new Uint8Array(this._total);
    for (const [word, entry] of await this._entries(lexicon, folded)) {
      for (const [spelled, packed] of Object.entries(entry)) {
        const code = codeOf(word, spelled);
        for (const document of unpackRising(packed)) {
          if (codes[document] < code) codes[document] = code;
        }
      }
    }
    return codes;
  }

  /* [word, its postings by spelling] of those of `folded` words that stories have. */
  async _entries(lexicon, folded) {
    const shards = new Map();
    for (const word of folded) {
      const shard = lexicon.wordShard(word);
      if (shard && !shards.has(shard)) shards.set(shard, this._fetch(shard));
    }
    const entries = [];
    for (const word of folded) {
      const shard = lexicon.wordShard(word);
      const entry = shard && (await shards.get(shard))[word];
      if (entry) entries.push([word, entry]);
    }
    return entries;
  }

  /* A phrase of three words is taken to stand where its first two and its last two do. */
  async _phraseCodes(lexicon, words) {
    const pairs = words.slice(1).map((forms, at) => [words[at].folded, forms.folded]);
    const met = await this._beside(lexicon, pairs);
    const codes = met.map((count) => (count === pairs.length ? FULL : 0));
    const marked = words.filter((forms) => forms.marked);
    if (!marked.length || !codes.some(Boolean)) return codes;
    const each = await Promise.all(marked.map((forms) =>
      this.codes({ words: [forms], slips: [], loose: false })));
    return codes.map((code, document) =>
      (code && each.every((one) => one[document] & EXACT) ? code | EXACT : code));
  }

  /* How many of some pairs of folded words each document has side by side. */
  async beside(pairs) {
    return this._beside(await this.lexicon(), pairs);
  }

  async _beside(lexicon, pairs) {
    const met = new Uint8Array(this._total);
    await Promise.all(pairs.map(async ([first, second]) => {
      const ways = writings(first).flatMap((one) => writings(second).map((two) => [one, two]));
      const documents = await Promise.all(ways.map((way) => this._pair(lexicon, ...way)));
      for (const document of new Set(documents.flat())) met[document] += 1;
    }));
    return met;
  }

  /* The documents with two folded words side by side. */
  async _pair(lexicon, first, second) {
    const shard = lexicon.pairShard(first, second);
    const seconds = shard && (await this._fetch(shard))[first];
    return [...unpackRising((seconds && seconds[second]) || "")];
  }
}

class TextLexicon {
  constructor({ words: folded, wordStarts, pairStarts, shards }) {
    this.words = folded;
    this._shards = shards;
    this._wordStarts = wordStarts;
    this._pairStarts = pairStarts;
    this._places = new Map(folded.map((word, place) => [word, place]));
  }

  has(folded, loose) {
    return this.meant(folded, loose).some((word) => this._places.has(word));
  }

  /* The words that `folded` may be, or be the beginning of. */
  meant(folded, loose) {
    if (!loose || folded.length < FEWEST_LETTERS) return writings(folded);
    return this.words.filter((word) => word.startsWith(folded)).slice(0, MOST_BEGINNINGS);
  }

  slips(folded) {
    if (folded.length < MIN_SLIP_LENGTH) return [];
    return this.words.filter((word) => withinOneSlip(word, folded)).slice(0, MOST_SLIPS);
  }

  /* The name of the shard with a word, or with two words side by side; "" for none. */
  wordShard(word) {
    const place = this._places.get(word);
    if (place === undefined) return "";
    return this._name("words", lastAtMost(this._wordStarts, (start) => start <= place));
  }

  pairShard(first, second) {
    const one = this._places.get(first), two = this._places.get(second);
    if (one === undefined || two === undefined) return "";
    const before = ([a, b]) => a < one || (a === one && b <= two);
    return this._name("pairs", lastAtMost(this._pairStarts, before));
  }

  _name(kind, number) {
    return number < 0 ? "" : `${kind}/${this._shards[kind][number]}`;
  }
}

/* The place of the last item for which `holds` is true; it is true for all before that one. */
function lastAtMost(items, holds) {
  let low = 0, high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle])) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
