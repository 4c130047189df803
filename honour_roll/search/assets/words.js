/* The words of a text, and the two forms in which they are compared: one law with
   honour_roll/search/words.py and honour_roll/text/folding.py. */

const ASCII = /^[\0-\x7f]*$/;
const MARKS = /\p{M}+/gu;
const WORD = /[\p{L}\p{N}\u0300-\u036f]+/gu;

function words(text) {
  const same = text.normalize("NFC").replace(/Ð/g, "Đ").replace(/ð/g, "đ").replace(/ʼ/g, " ");
  return same.match(WORD) || [];
}

/* Python's str.casefold: JavaScript has only capitals and small letters, between which ı and
   the Cherokee letters go other ways. */
function caseless(text) {
  if (ASCII.test(text)) return text.toLowerCase();
  let found = "";
  for (const char of text) {
    if (char === "ı") found += char;
    else if (/[Ꭰ-ᏽꭰ-ꮿ]/.test(char)) found += char.toUpperCase();
    else found += char.toLowerCase().toUpperCase().toLowerCase();
  }
  return found;
}

/* Without marks and case, đ as d. */
function fold(word) {
  if (ASCII.test(word)) return word.toLowerCase();
  const bare = caseless(word.normalize("NFD").replace(MARKS, ""));
  return bare.normalize("NFD").replace(MARKS, "").replace(/đ/g, "d");
}

const TONES = ["\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const TONE_MOVES = new Map();
for (const [first, second] of ["oa", "oe", "uy"]) {
  for (const tone of TONES) {
    const after = (first + second + tone).normalize("NFC");
    TONE_MOVES.set(after, (first + tone + second).normalize("NFC"));
  }
}
/* The u of "quý" belongs to qu-, and a rime that goes on ("hoàn") has one spelling only.
   Older Safari knows no lookbehind. */
const MOVABLE_TONE = new RegExp(
  `(^|[^q])(${[...TONE_MOVES.keys()].join("|")})(?![\\p{L}\\p{Nl}\\p{No}\\u0300-\\u036f])`,
  "gu",
);

/* With all its marks; the tone of oa, oe, uy on their first letter: hoà as hòa, uỷ as ủy. */
function spelling(word) {
  if (ASCII.test(word)) return word.toLowerCase();
  const text = caseless(word.normalize("NFD")).normalize("NFC");
  return text.replace(MOVABLE_TONE, (all, before, rime) => before + TONE_MOVES.get(rime));
}

/* The words of a title in a-z and 0-9, joined by hyphens: what most slugs are. */
function plainSlug(text) {
  return (fold(text).match(/[a-z0-9]+/g) || []).join("-");
}
