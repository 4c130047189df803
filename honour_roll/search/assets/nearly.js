/* Names that have all words of a query but one, and that one with a slip: asked where each word
   typed is a word of the roll, so that none is taken for a slip, and yet no name has them all. */

const MOST_NEARLY = 8;

/* [{term, documents}]: terms to take in the place of one of `query`, and what is then found by its
   name, the best first. */
function nearly(query, names) {
  const { terms } = query;
  if (terms.length < 2 || terms.length > MOST_NEARLY) return [];
  const near = [];
  for (const at of loneUnmet(terms, names.total)) {
    const term = terms[at].slipped();
    const others = terms.map((one, place) => (place === at ? term : one));
    if (!term || !anyMet(others, names.total)) continue;
    const other = { ...query, terms: others };
    const survey = surveyed(other, names);
    survey.where.forEach((place, document) => {
      if (place !== IN_NAME) survey.where[document] = 0;
    });
    near.push({ term, documents: ranked(survey, other) });
  }
  return near;
}

/* The places of the terms that are the only one some name lacks; none where a name lacks none. */
function loneUnmet(terms, total) {
  const lone = new Set();
  for (let document = 0; document < total; document += 1) {
    let lacking = -1, count = 0;
    for (let at = 0; at < terms.length && count < 2; at += 1) {
      if (terms[at].codes[document]) continue;
      lacking = at;
      count += 1;
    }
    if (!count) return [];
    if (count === 1) lone.add(lacking);
  }
  return [...lone];
}

function anyMet(terms, total) {
  for (let document = 0; document < total; document += 1) {
    if (terms.every((term) => term.codes[document])) return true;
  }
  return false;
}

/* Puts what was nearly found after what was found, but before stories in which the words stand
   apart and without the marks typed. */
function withNear(documents, survey, { terms, near, beside }) {
  const fresh = new Set(near.flatMap((one) => one.documents).filter((one) => !survey.where[one]));
  if (!fresh.size) return documents;
  const isApart = (document) => survey.where[document] === IN_TEXT && !survey.exact[document]
    && beside && beside[document] < terms.length - 1;
  const apart = documents.findIndex(isApart);
  const end = apart < 0 ? documents.length : apart;
  for (const document of fresh) survey.where[document] = IN_NAME;
  return [...documents.slice(0, end), ...fresh, ...documents.slice(end)];
}
