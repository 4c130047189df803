/* Which documents meet every term of a query, and where: the worst place counts. Of a document that
   meets a term in several places it is the first of them, or the first with the marks typed. */

const IN_NAME = 3, IN_PLACE = 2, IN_TEXT = 1;

class Survey {
  constructor(names) {
    this.names = names;
    this.where = new Uint8Array(names.total).fill(IN_NAME);
    this.exact = new Uint8Array(names.total);
    this.begun = new Uint8Array(names.total);
    this.bare = new Uint8Array(names.total);
  }

  /* Leave out what doesn't meet `term`. */
  require(term) {
    const { where, exact, begun, bare } = this;
    const beside = besideCodes(this.names, term);
    for (let document = 0; document < where.length; document += 1) {
      if (!where[document]) continue;
      let code = term.codes[document], place = IN_NAME;
      if (isBetter(beside[document], code)) {
        code = beside[document];
        place = IN_PLACE;
      }
      if (term.text && isBetter(term.text[document], code)) {
        code = term.text[document];
        place = IN_TEXT;
      }
      if (!code) {
        where[document] = 0;
        continue;
      }
      if (place < where[document]) where[document] = place;
      if (code & EXACT) exact[document] += 1;
      if (code & BARE) bare[document] += 1;
      if (!isFull(code)) begun[document] = 1;
    }
  }

  documents() {
    const found = [];
    this.where.forEach((place, document) => { if (place) found.push(document); });
    return found;
  }
}

/* Whether a place further down meets a term where those above don't, or not with its marks. */
function isBetter(code, above) {
  return code > 0 && (!above || (code & EXACT) > (above & EXACT));
}

/* How well each document's units, time or decision meet a term. */
function besideCodes(names, term) {
  const codes = new Uint8Array(names.total), units = new Uint8Array(names.units + 1);
  for (let unit = 1; unit <= names.units; unit += 1) {
    const document = names.documentOfUnit(unit);
    const above = term.above ? term.above[unit] : 0;
    codes[document] = above;
    units[unit] = Math.max(above, term.codes[document]);
  }
  for (let record = 0; record < names.records; record += 1) {
    const unit = units[names.unitOf(record)], time = term.times[names.timeOf[record]];
    codes[record] = unit > time ? unit : time;
  }
  for (const [record, others] of names.otherUnits) {
    for (const other of others) codes[record] = Math.max(codes[record], units[other]);
  }
  if (term.numbers) {
    term.numbers.forEach((code, record) => { codes[record] = Math.max(codes[record], code); });
  }
  return codes;
}

/* Where a query names a unit besides other words ("nguyễn văn an huyện sa pa"), the units below
   that one meet its words too. */
function meetFromAbove(names, terms) {
  for (let unit = 1; unit <= names.units; unit += 1) {
    const document = names.documentOfUnit(unit);
    const own = [names.rows[document], names.bareRow(document)];
    for (const row of [...own, ...names.otherRows(document)]) {
      const at = row.length > 1 ? rowInTerms(terms, row) : -1;
      if (at >= 0 && row.length < terms.length) {
        const below = unitsBelow(names, unit);
        row.forEach((word, next) => {
          const term = terms[at + next];
          const code = term.accepted[0].get(word);
          term.above = term.above || new Uint8Array(names.units + 1);
          for (const one of below) term.above[one] = Math.max(term.above[one], code);
        });
      }
    }
  }
}

/* Where the terms have the words of `row`, one after the other; -1 where they don't. */
function rowInTerms(terms, row) {
  for (let at = 0; at + row.length <= terms.length; at += 1) {
    const met = row.every((word, next) => {
      const { accepted, phrase } = terms[at + next];
      return !phrase && isFull(accepted[0].get(word));
    });
    if (met) return at;
  }
  return -1;
}

function unitsBelow(names, top) {
  const below = [];
  for (let unit = 1; unit <= names.units; unit += 1) {
    const seen = new Set([unit]);
    let above = names.parents[unit - 1];
    while (above && above !== top && !seen.has(above)) {
      seen.add(above);
      above = names.parents[above - 1];
    }
    if (above === top && unit !== top) below.push(unit);
  }
  return below;
}
