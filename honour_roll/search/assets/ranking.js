/* The order of what was found. Of two documents the first line in which they differ decides:

   loose    fewer words that were typed with marks and are met without them: "hòa" is Hòa, not Hoa;
   place    the query is the whole name, stands in the name of an entry, in that of a unit or a page,
            beside the name (unit, year, decision), in the story: the worst place of its words;
   begun    whole words before the beginnings of words;
   apart    more neighbours in the query that are neighbours in the name or the story;
   unnamed  more of the words in one name;
   shape    a person's given name, then the name that is shown, then its first word, then its last;
   length   names of fewer words;
   bare     more words typed without marks that are written without any: "lan" is Lan before Lân;

   and then the order of the index. Each is a digit of one number, the less the better. */

const WHOLE_NAME = 0, ENTRY_NAME = 1, OTHER_NAME = 2, BESIDE_NAME = 3, STORY = 4;
const DIGIT = 16;
const DOCUMENTS = 2 ** 22;

/* Documents, the best first. */
function ranked(survey, { terms, ignored, beside }) {
  const { names } = survey;
  const wanted = askedWords(names.vocabulary, terms);
  const asked = [...askedWords(names.vocabulary, ignored), ...wanted];
  const marked = terms.filter((term) => term.marked).length;
  const keys = Float64Array.from(survey.documents(), (document) => {
    const place = placeOf(survey, document, asked, wanted);
    const near = beside && place === STORY ? beside[document] : 0;
    const digits = [
      marked - survey.exact[document],
      2 * place + survey.begun[document],
      ...bestRow(names, document, asked, near),
      terms.length - survey.bare[document],
    ];
    return numberOf(digits) * DOCUMENTS + document;
  });
  return Array.from(keys.sort(), (key) => key % DOCUMENTS);
}

function numberOf(digits) {
  let number = 0;
  for (const digit of digits) number = number * DIGIT + Math.min(digit, DIGIT - 1);
  return number;
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
  const rows = [names.rows[document], names.bareRow(document), ...names.otherRows(document)];
  if (rows.some((row) => isWhole(row, wanted) || isWhole(row, asked))) return WHOLE_NAME;
  return names.isRecord(document) ? ENTRY_NAME : OTHER_NAME;
}

function isWhole(row, asked) {
  return row.length === asked.length && row.every((word, at) => asked[at][word]);
}

/* [apart, unnamed, shape, length] of the name that meets the words best; `near` neighbours stand
   in the story. */
function bestRow(names, document, asked, near) {
  const isPerson = names.isRecord(document) && names.kindOf[document] === INDIVIDUAL;
  let best = null, least = Infinity;
  const take = (row, isShown) => {
    const found = rowDigits(row, asked, near, isShown, isPerson);
    const number = numberOf(found);
    if (number < least) [best, least] = [found, number];
  };
  const shown = names.rows[document], bare = names.bareRow(document);
  take(shown, true);
  if (bare !== shown) take(bare, true);
  for (const other of names.otherRows(document)) take(other, false);
  return best;
}

/* A word asked for counts once, where the name meets it best: "hoa" in Hoàng Hoa is the second. */
function rowDigits(row, asked, near, isShown, isPerson) {
  const most = asked.length - 1, last = row.length - 1;
  const best = asked.map((codes) => row.reduce((code, word) => Math.max(code, codes[word]), 0));
  const meets = (word, at) => best[word] > 0 && asked[word][row[at]] === best[word];
  let named = 0, together = near, isGiven = false;
  for (let word = 0; word <= most; word += 1) {
    if (!best[word]) continue;
    named += 1;
    if (word < most && row.some((_, at) => meets(word, at) && meets(word + 1, at + 1))) together += 1;
    if (isPerson && last > 0 && isFull(best[word]) && meets(word, last)) isGiven = true;
  }
  const apart = Math.max(0, most - together);
  if (!named) return [apart, DIGIT, DIGIT, DIGIT];
  const begins = meets(0, 0) && (most > 0 || !isGiven);
  const shape = [isGiven, isShown, begins, meets(most, last)];
  return [apart, most + 1 - named, shape.reduce((sum, has) => 2 * sum + (has ? 0 : 1), 0), row.length];
}
