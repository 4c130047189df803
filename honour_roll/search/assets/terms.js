/* Which words of the index a term of the query means, and which documents have them. */

/* How well a word is met, the better the larger: by a slip, the beginning of a word, or the whole
   one; with EXACT where it was typed with marks and has the same, which is worth more than that;
   with BARE where it was typed without any and has none. */
const SLIP = 2, PREFIX = 4, FULL = 6, EXACT = 8, BARE = 1;
const MIN_SLIP_LENGTH = 4;
const MOST_SLIPS = 8;

function isFull(code) {
  return (code & FULL) === FULL;
}

/* `strength`, and whether the word that is spelled so has the marks of `forms`. */
function withMarks(strength, forms, spelled) {
  const same = strength === FULL ? spelled === forms.spelled : spelled.startsWith(forms.spelled);
  if (!same) return strength;
  return strength | (forms.marked ? EXACT : BARE);
}

/* How a folded word may be written: a day or a month with a zero before it or without. */
function writings(folded) {
  if (/^0[1-9]$/.test(folded)) return [folded, folded[1]];
  return /^[1-9]$/.test(folded) ? [folded, `0${folded}`] : [folded];
}

/* Word → code, of the words of the vocabulary that `forms` may mean. */
function acceptedWords(vocabulary, forms, loose) {
  const found = new Map();
  for (const word of writings(forms.folded).flatMap((one) => vocabulary.byFold.get(one) || [])) {
    found.set(word, withMarks(FULL, forms, vocabulary.spellings[word]));
  }
  if (!loose) return found;
  vocabulary.folds.forEach((folded, word) => {
    if (folded.length > forms.folded.length && folded.startsWith(forms.folded)) {
      found.set(word, withMarks(PREFIX, forms, vocabulary.spellings[word]));
    }
  });
  return found;
}

/* The words that `forms` can only mean: with its marks where it has any. */
function wordsMeant(vocabulary, forms) {
  const accepted = [...acceptedWords(vocabulary, forms, false)];
  return new Set(accepted.filter(([, code]) => !forms.marked || code & EXACT).map(([word]) => word));
}

/* As `acceptedWords`, of the words that differ by one slip. */
function slippedWords(vocabulary, forms) {
  const found = new Map();
  if (forms.folded.length < MIN_SLIP_LENGTH) return found;
  for (const [folded, alike] of vocabulary.byFold) {
    if (withinOneSlip(folded, forms.folded)) for (const word of alike) found.set(word, SLIP);
  }
  return found;
}

/* Two words of a name written as one ("sapa"), or null. Of people's names the short ones make up
   too many other words: "doanh" is no Đỗ Anh. */
function splitWord(names, folded) {
  for (let at = 2; at <= folded.length - 2; at += 1) {
    const parts = [folded.slice(0, at), folded.slice(at)];
    if (!parts.every((part) => names.vocabulary.byFold.has(part))) continue;
    const forms = parts.map(wordForms);
    if (parts.every((part) => part.length > 2) || names.hasThing(...forms)) return forms;
  }
  return null;
}

/* A term put to the names: `accepted` has a map of words for each of its words, `codes` how well
   each document meets it in its title or an alias. */
class NameTerm {
  constructor(names, term) {
    this.names = names;
    this.words = term.words;
    this.phrase = term.phrase;
    this.loose = term.loose;
    this.slips = [];
    this.text = null;
    this.numbers = null;
    this.above = null;
    const last = term.words.length - 1;
    this._accept(term.words.map((forms, at) =>
      acceptedWords(names.vocabulary, forms, term.loose && at === last)));
  }

  _accept(accepted) {
    this.accepted = accepted;
    this.codes = this.words.length > 1 ? this._phraseCodes() : this._wordCodes(accepted[0]);
    this.times = this.names.timeWords.map((row) => this._metIn(row));
  }

  /* Whether it was typed with marks, or its keys were. */
  get marked() {
    return this.words.some((forms) => forms.marked);
  }

  /* Whether any name, time or number of a decision has it. */
  get known() {
    return this.accepted.every((words) => words.size > 0)
      || this.times.some(Boolean) || Boolean(this.numbers);
  }

  /* Take other words in the place of those typed: keys repaired, or two words for one. */
  mean(words) {
    const other = new NameTerm(this.names, { words, phrase: words.length > 1, loose: this.loose });
    if (!other.known || (words.length > 1 && !other.codes.some(Boolean))) return false;
    Object.assign(this, other);
    return true;
  }

  /* Take words that differ by one slip; `texts` are those of the stories. */
  slip(texts) {
    const found = slippedWords(this.names.vocabulary, this.words[0]);
    this.slips = texts;
    if (found.size) this._accept([found]);
  }

  /* Another term, of the words of names that differ from its own by one slip; null for none. */
  slipped() {
    const [{ folded }] = this.words;
    if (this.phrase || /[0-9]/.test(folded)) return null;
    const other = new NameTerm(this.names, this);
    const found = slippedWords(this.names.vocabulary, this.words[0]);
    if (!found.size) return null;
    other._accept([found]);
    return other;
  }

  _wordCodes(accepted) {
    const codes = new Uint8Array(this.names.total);
    for (const [word, code] of accepted) {
      for (const document of this.names.postings[word]) {
        if (codes[document] < code) codes[document] = code;
      }
    }
    return codes;
  }

  _phraseCodes() {
    const { names } = this;
    const codes = new Uint8Array(names.total);
    for (const first of this.accepted[0].keys()) {
      for (const document of names.postings[first]) {
        for (const row of [names.rows[document], ...names.otherRows(document)]) {
          codes[document] = Math.max(codes[document], phraseCode(row, this.accepted, this.words));
        }
      }
    }
    return codes;
  }

  /* How well folded words meet it: those of a time, or of a decision's number, of which the last
     word may be being typed. */
  _metIn(row) {
    const wanted = this.words.map((forms) => forms.folded);
    const last = wanted.length - 1;
    const meets = (word, next, at) => writings(word).includes(row[at + next])
      || (this.loose && next > 0 && next === last && (row[at + next] || "").startsWith(word));
    const met = row.some((_, at) => wanted.every((word, next) => meets(word, next, at)));
    return met ? FULL | (this.marked ? EXACT : 0) : 0;
  }

  /* Take it for a part of a decision's number too. */
  meetNumbers(numbers) {
    this.numbers = numbers.codes(this.names.total, (row) => this._metIn(row));
  }
}

/* The code of the words of a phrase where they stand side by side; 0 where they don't. It is exact
   where all words that were typed with marks are. */
function phraseCode(row, accepted, typed) {
  let best = 0;
  for (let at = 0; at + accepted.length <= row.length; at += 1) {
    const met = accepted.map((words, next) => words.get(row[at + next]) || 0);
    if (!met.every(Boolean)) continue;
    const strength = Math.min(...met.map((code) => code & FULL));
    const marked = met.filter((_, next) => typed[next].marked);
    const exact = marked.length && marked.every((code) => code & EXACT) ? EXACT : 0;
    const bare = met.every((code) => code & BARE) ? BARE : 0;
    best = Math.max(best, strength | exact | bare);
  }
  return best;
}
