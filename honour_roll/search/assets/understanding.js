/* From what was typed to what it means in this index. */

/* A part of the index that couldn't be fetched. */
class Unavailable extends Error {
  constructor(part, why) {
    super(`${part}: ${why}`);
    this.name = "Unavailable";
  }
}

/* Waits for `work`; false where a part of the index that it needs can't be fetched. */
async function available(work) {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Unavailable) return false;
    throw error;
  }
}

/* Everything that a query is put to; parts are fetched when they are first needed. */
class Sources {
  constructor(names, fetchPart) {
    this.names = names;
    this.texts = new Texts(fetchPart, names.total);
    this.fetchPart = fetchPart;
    this._opened = new Map();
  }

  /* Every public honour. */
  awards() {
    return this._open("awards", Awards);
  }

  /* The numbers of decisions. */
  numbers() {
    return this._open("numbers", Numbers);
  }

  async _open(name, Part) {
    const columns = await this.fetchPart(name);
    if (!this._opened.has(name)) this._opened.set(name, new Part(columns));
    return this._opened.get(name);
  }
}

/* {terms, ignored, complete, beside, near}. Not complete is a query of which a part couldn't be
   looked up; `beside` comes with the stories; `near` is what nearly.js gives. */
async function understand(text, sources) {
  const { names } = sources;
  const parsed = parseQuery(text, (first, second) => names.hasThing(first, second));
  const terms = parsed.terms.map((term) => new NameTerm(names, term));
  // "chị" is no beginning of "Chi bộ"; "cu" may still be that of "Cù Chính Lan".
  const ignored = parsed.ignored.map(({ words: [forms] }) => {
    const meant = [...wordsMeant(names.vocabulary, forms)];
    return { accepted: [new Map(meant.map((word) => [word, FULL]))] };
  });
  const complete = await available(async () => {
    await meetNumbers(terms, sources);
    for (const term of terms) if (!term.known) await settle(term, sources);
  });
  if (terms.length > 1) meetFromAbove(names, terms);
  const query = { terms, ignored, complete, beside: null, near: [] };
  return { ...query, near: nearly(query, names) };
}

/* What stands before a decision's number on paper. */
const CALLED = new Set(["quyet", "dinh", "qd", "so"]);

/* Any digits may be those of a decision: that a page's title or a year has them too doesn't tell
   who was honoured. */
async function meetNumbers(terms, sources) {
  if (!terms.some((term) => term.words.some(({ folded }) => /^[0-9]/.test(folded)))) return;
  const numbers = await sources.numbers();
  for (const term of terms) term.meetNumbers(numbers);
  terms.forEach((term, number) => {
    if (!term.numbers || !/^[0-9]/.test(term.words[0].folded)) return;
    for (let at = number - 1; at >= 0 && CALLED.has(terms[at].words[0].folded); at -= 1) {
      terms[at].numbers = term.numbers;
    }
  });
}

/* What a word means that no name has: a word of a story, two words of a name written as one, keys
   left by a keyboard, the beginning of a word of a story, a slip; in this order. A number is what it is. */
async function settle(term, sources) {
  const { folded, word } = term.words[0];
  if (term.phrase || /^[0-9]+$/.test(folded)) return;
  const lexicon = await sources.texts.lexicon();
  if (lexicon.has(folded, false)) return;
  const parts = splitWord(sources.names, folded);
  if (parts && term.mean(parts)) return;
  const repaired = unkeyed(word);
  if (repaired && term.mean([wordForms(repaired)])) return;
  if (lexicon.has(folded, term.loose)) return;
  if (repaired && lexicon.has(fold(repaired), term.loose)) {
    term.words = [wordForms(repaired)];
    return;
  }
  if (!/[0-9]/.test(folded)) term.slip(lexicon.slips(folded));
}

/* Puts the terms to the stories too, and then which of them stand side by side there, where that
   is needed to tell what was found apart; false where these couldn't be fetched. */
function readTexts(query, sources) {
  return available(async () => {
    await Promise.all(query.terms.map(async (term) => {
      term.text = await sources.texts.codes(term);
    }));
    const pairs = query.terms.slice(1)
      .map((term, at) => [query.terms[at].words[0].folded, term.words[0].folded]);
    const { where } = surveyed(query, sources.names);
    const inTexts = where.reduce((sum, place) => sum + (place === IN_TEXT ? 1 : 0), 0);
    if (pairs.length && inTexts > (query.near.length ? 0 : 1)) query.beside = await sources.texts.beside(pairs);
  });
}

function surveyed(query, names) {
  const survey = new Survey(names);
  for (const term of query.terms) survey.require(term);
  return survey;
}

/* The documents that meet all terms, the best first. */
function found(query, names) {
  const survey = surveyed(query, names);
  return { survey, documents: withNear(ranked(survey, query), survey, query) };
}
