/* The order of what was found. Of two documents the first line in which they differ decides:

   loose    fewer words that were typed with marks and are met without them: "hòa" is Hòa, not Hoa;
   place    the query is the whole name, stands in the name of an entry, in that of a unit or a page,
            beside the name (unit, year, decision), in that of a unit which this one took over,
            in the story: the worst place of its words;
   begun    whole words before the beginnings of words;
   apart    more neighbours in the query that are neighbours in the name or the story;
   unnamed  more of the words in one name;
   shape    a person's given name, then the name that is shown, then its first word, then its last;
   bare     more words typed without marks that are written without any: "lan" is Lan before Lân;
   length   names of fewer words;

   and then the order of the index. Each is a digit of one number, the less the better. */

const WHOLE_NAME = 0, ENTRY_NAME = 1, OTHER_NAME = 2, BESIDE_NAME = 3, TAKEN_NAME = 4;
const STORY = 5;
const DIGIT = 16;
const DOCUMENTS = 2 ** 22;

/* Documents, the best first. A first key ranks thousands of them before any of this is compiled:
   it makes nothing for each document but numbers. */
function ranked(survey, { terms, ignored, beside }) {
  const { names } = survey;
  const wanted = askedWords(names.vocabulary, terms);
  const asked = [...askedWords(names.vocabulary, ignored), ...wanted];
  const marked = terms.filter((term) => term.marked).length;
  const documents = survey.documents();
  const keys = new Float64Array(documents.length);
  for (let at = 0; at < keys.length; at += 1) {
    const document = documents[at];
    const place = placeOf(survey, document, asked, wanted);
    const near = beside && place === STORY ? beside[document] : 0;
    let key = withDigit(0, marked - survey.exact[document]);
    key = withDigit(key, 2 * place + survey.begun[document]);
    const name = bestName(names, document, asked, near), length = name % DIGIT;
    key = key * DIGIT ** 3 + (name - length) / DIGIT;
    key = withDigit(key, terms.length - survey.bare[document]) * DIGIT + length;
    keys[at] = key * DOCUMENTS + document;
  }
  return Array.from(keys.sort(), (key) => key % DOCUMENTS);
}

function withDigit(number, digit) {
  return number * DIGIT + (digit < DIGIT ? digit : DIGIT - 1);
}

/* For each word asked for, how well each word of the vocabulary meets it. */
function askedWords(vocabulary, terms) {
  return terms.flatMap((term) => term.accepted).map((accepted) => {
    const codes = new Uint8Array(vocabulary.folds.length);
    for (const [word, code] of accepted) codes[word] = code;
    return codes;
  });
}

/* A form of address may be a part of a name or not: "ông Lê An" is the whole of Lê An. */
function placeOf({ names, where }, document, asked, wanted) {
  if (where[document] === IN_TEXT) return STORY;
  if (where[document] === IN_PLACE) return BESIDE_NAME;
  if (hasWhole(names, document, wanted)) return WHOLE_NAME;
  if (asked.length > wanted.length && hasWhole(names, document, asked)) return WHOLE_NAME;
  if (names.isRecord(document)) return ENTRY_NAME;
  return hasOwn(names, document, wanted) ? OTHER_NAME : TAKEN_NAME;
}

function hasWhole(names, document, asked) {
  return isWhole(names.rows[document], asked) || isWhole(names.bareRow(document), asked)
    || names.ownRows(document).some((row) => isWhole(row, asked));
}

/* Whether each word stands in a name of the document itself. */
function hasOwn(names, document, wanted) {
  const rows = [names.rows[document], ...names.ownRows(document)];
  return wanted.every((codes) => rows.some((row) => row.some((word) => codes[word])));
}

function isWhole(row, asked) {
  return row.length === asked.length && row.every((word, at) => asked[at][word]);
}

/* The digits from "apart" to "length" of the name that meets the words best; `near` neighbours
   stand in the story. */
function bestName(names, document, asked, near) {
  const shown = names.rows[document], bare = names.bareRow(document);
  const isPerson = names.isRecord(document) && names.kindOf[document] === INDIVIDUAL;
  let best = nameDigits(shown, asked, near, true, isPerson);
  if (bare !== shown) best = Math.min(best, nameDigits(bare, asked, near, true, isPerson));
  for (const other of names.otherRows(document)) {
    best = Math.min(best, nameDigits(other, asked, near, false, isPerson));
  }
  return best;
}

function nameDigits(row, asked, near, isShown, isPerson) {
  const most = asked.length - 1, last = row.length - 1;
  let named = 0, together = near, isGiven = false, begins = false, before = 0;
  for (let word = 0; word <= most; word += 1) {
    const met = placesMet(row, asked[word]);
    if (met) named += 1;
    if ((before << 1) & met) together += 1;
    if (word === 0) begins = (met & 1) > 0;
    if (isPerson && last > 0 && met & (1 << last) && isFull(asked[word][row[last]])) isGiven = true;
    before = met;
  }
  const number = withDigit(0, Math.max(0, most - together));
  if (!named) return number * DIGIT ** 3 + DIGIT ** 3 - 1;
  const ends = before & (1 << last);
  const shape = (isGiven ? 0 : 8) + (isShown ? 0 : 4)
    + (begins && (most > 0 || !isGiven) ? 0 : 2) + (ends ? 0 : 1);
  return withDigit(withDigit(withDigit(number, most + 1 - named), shape), row.length);
}

/* A bit for each place of a name at which its words meet one best, so that this one counts once:
   "hoa" in Hoàng Hoa is the second. Of longer names than there are bits, the beginning. */
function placesMet(row, codes) {
  const end = row.length < 31 ? row.length : 31;
  let best = 1, places = 0;
  for (let at = 0; at < end; at += 1) {
    const code = codes[row[at]];
    if (code > best) {
      best = code;
      places = 0;
    }
    if (code === best) places |= 1 << at;
  }
  return places;
}
