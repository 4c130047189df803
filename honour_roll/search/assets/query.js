/* What a reader typed, taken apart. */

/* As in honour_roll/text/names.py. */
const ADDRESS_FORMS = [
  "đồng chí", "đ c", "đc", "ông", "bà", "cụ", "anh", "chị", "em", "cháu", "cô", "thầy",
].map(formsOf);
const NO_ADDRESS = [
  "anh hùng", "anh em", "chị em", "em bé", "cháu ngoan", "bà mẹ", "bà con", "cô giáo",
  "thầy giáo", "thầy thuốc",
].map(formsOf);
/* A unit's level in short, which stands before the unit's name. */
const SHORT_LEVELS = new Map([
  ["tp", "thành phố"], ["tx", "thị xã"], ["tt", "thị trấn"], ["t", "tỉnh"], ["h", "huyện"],
  ["q", "quận"], ["x", "xã"], ["p", "phường"],
].map(([short, level]) => [short, formsOf(level)]));
/* More than anybody types; a book that is pasted must not stop the worker. */
const MOST_LETTERS = 200;
/* A decision's number as on paper, "1436/QĐ-UBND" or "27-QĐ/TU"; with a letter, it is no date. */
const NUMBER = /^[^\p{L}\p{N}]*[0-9]+[\p{L}\p{M}]*(?:[/–-][\p{L}\p{M}\p{N}]+)+[^\p{L}\p{N}]*$/u;
/* What ends with a letter is still being typed; an address says so by a star ("hòa*"). */
const BEGINNING = /[\p{L}\p{N}\p{M}]\*?$/u;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;

/* Whether a term is the beginning of too many words to be looked for in stories as one. */
function isScrap(term) {
  return term.loose && term.words.length === 1 && term.words[0].folded.length < FEWEST_LETTERS;
}

function wordForms(word) {
  const folded = fold(word), spelled = spelling(word);
  return { word, folded, spelled, marked: folded !== spelled };
}

function formsOf(text) {
  return words(text).map(wordForms).filter((forms) => forms.folded);
}

/* {terms, ignored}: what must be found, and the forms of address before it. A term is words of
   which a phrase and a decision's number have several; a loose one may be the beginning of a word, for it is still being
   typed. `keeps(first, second)` says whether two words belong together in a name. */
function parseQuery(typed, keeps) {
  const text = typed.slice(0, MOST_LETTERS);
  const terms = [];
  let at = 0;
  const add = (part) => {
    for (const run of part.split(/\s+/)) {
      const forms = formsOf(run);
      const number = forms.length > 1 && NUMBER.test(run) && /\p{L}/u.test(run);
      for (const together of number ? [forms] : forms.map((one) => [one])) {
        terms.push({ words: together, phrase: number, loose: false });
      }
    }
  };
  for (const quoted of text.matchAll(QUOTED)) {
    add(text.slice(at, quoted.index));
    const phrase = formsOf(quoted[1]);
    if (phrase.length) terms.push({ words: phrase, phrase: true, loose: false });
    at = quoted.index + quoted[0].length;
  }
  add(text.slice(at));
  const last = terms[terms.length - 1];
  if (last) last.loose = BEGINNING.test(text);
  writeLevels(terms, keeps);
  const count = addressForms(terms, keeps);
  return { terms: terms.slice(count), ignored: terms.slice(0, count) };
}

/* Puts a level in full where what follows it is the name of a unit: "tp bac kan", "H. Sa Pa". */
function writeLevels(terms, keeps) {
  for (let at = terms.length - 2; at >= 0; at -= 1) {
    const level = terms[at].phrase ? null : SHORT_LEVELS.get(terms[at].words[0].folded);
    if (!level || !keeps(level[level.length - 1], terms[at + 1].words[0])) continue;
    const full = level.map((forms) => ({ words: [forms], phrase: false, loose: false }));
    terms.splice(at, 1, ...full);
  }
}

/* How many terms at the beginning are forms of address; never all of them. */
function addressForms(terms, keeps) {
  const typed = [];
  for (const term of terms) {
    if (term.phrase) break;
    typed.push(term.words[0]);
  }
  let count = 0;
  for (;;) {
    const rest = typed.slice(count);
    const form = ADDRESS_FORMS.find((one) => beginsWith(rest, one));
    if (!form || count + form.length >= terms.length) return count;
    const next = rest[form.length];
    if (NO_ADDRESS.some((one) => beginsWith(rest, one))) return count;
    if (next && keeps(rest[form.length - 1], next)) return count;
    count += form.length;
  }
}

/* A word typed with marks must have them; one typed without may be any. */
function beginsWith(typed, forms) {
  return forms.every((one, at) => typed[at] && sameWord(typed[at], one));
}

function sameWord(typed, one) {
  return typed.marked ? typed.spelled === one.spelled : typed.folded === one.folded;
}
