/* The order of what was found: exact marks first, then names over places over stories, then how
   much of a name was asked for, and in which order. */

const SPAN = 2 ** 22;
const WHOLE = 1000;
const TOGETHER = 1000;
const OTHER_NAME = 100;

/* Documents, the best first; of equals the one that comes first in the index. */
function ranked(survey, { terms, ignored, beside }) {
  const { names } = survey;
  const joints = Math.max(1, terms.length - 1);
  const marked = terms.filter((term) => term.marked).length;
  const asked = askedWords(names.vocabulary, [...ignored, ...terms]);
  const documents = survey.documents();
  const keys = new Float64Array(documents.length);
  documents.forEach((document, at) => {
    const inText = beside ? (TOGETHER * beside[document]) / joints : 0;
    const points = Math.round(pointsOf(survey, document, marked, asked, inText)) + SPAN / 2;
    keys[at] = points * SPAN + (SPAN - 1 - document);
  });
  return Array.from(keys.sort().reverse(), (key) => SPAN - 1 - (key % SPAN));
}

/* For each word asked for, how well each word of the vocabulary meets it. */
function askedWords(vocabulary, terms) {
  return terms.flatMap((term) => term.accepted).map((accepted) => {
    const codes = new Uint8Array(vocabulary.folds.length);
    for (const [word, code] of accepted) codes[word] = code;
    return codes;
  });
}

function pointsOf(survey, document, marked, asked, inText) {
  const { names } = survey;
  const where = survey.where[document];
  const exact = marked ? survey.exact[document] / marked : 0;
  const shape = namePoints(names, document, asked);
  const points = shape + 12 * survey.fine[document] - 1500 * survey.slips[document];
  if (where === IN_TEXT) return points + inText + 600 * exact;
  // A unit or another page yields to entries, unless the query is just its name.
  const yields = !names.isRecord(document) && shape < WHOLE - OTHER_NAME;
  return points + 8000 * exact + (where === IN_NAME ? 4000 : 2000) - (yields ? 1000 : 0);
}

/* 0 to 1700: which of the words asked for stand in a name, side by side, at its ends. */
function namePoints(names, document, asked) {
  const row = names.rows[document];
  let best = Math.max(rowPoints(row, asked), rowPoints(names.bareRow(document), asked));
  for (const other of names.otherRows(document)) {
    best = Math.max(best, rowPoints(other, asked) - OTHER_NAME);
  }
  const person = names.isRecord(document) && names.kindOf[document] === INDIVIDUAL;
  if (!person || row.length < 2) return best;
  const given = row[row.length - 1];
  return asked.some((codes) => codes[given] >= FULL) ? best + 80 : best;
}

function rowPoints(row, asked) {
  const last = row.length - 1;
  let met = 0, joints = 0;
  for (let at = 0; at <= last; at += 1) {
    let here = 0;
    for (let word = 0; word < asked.length; word += 1) {
      if (!asked[word][row[at]]) continue;
      here = 1;
      if (at < last && word + 1 < asked.length && asked[word + 1][row[at + 1]]) joints += 1;
    }
    met += here;
  }
  if (!met) return 0;
  const most = asked.length - 1;
  const side = Math.min(joints, most);
  const first = asked[0][row[0]] ? 1 : 0, end = asked[most][row[last]] ? 1 : 0;
  const whole = first && end && asked.length === row.length && side === most;
  return (whole ? WHOLE : 0) + 300 * (most ? side / most : 1) + (200 * met) / row.length
    + 60 * first + 40 * end;
}
