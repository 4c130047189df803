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
    for (let document = 0; document < where.length; document += 1) {
      if (!where[document]) continue;
      let code = term.codes[document], place = IN_NAME;
      if (canBeMet(term, code)) {
        const other = this._beside(term, document);
        if (isMet(code, other)) [code, place] = [other, IN_PLACE];
      }
      if (term.text && canBeMet(term, code)) {
        const other = term.text[document];
        if (isMet(code, other)) [code, place] = [other, IN_TEXT];
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

  /* How well a document's unit, time or decision meets a term. */
  _beside(term, document) {
    const { names } = this;
    if (!names.isRecord(document)) {
      const unit = document - names.records + 1;
      return term.above && unit <= names.units ? term.above[unit] : 0;
    }
    const unit = names.unitOf(document);
    let code = unit ? term.codes[names.documentOfUnit(unit)] : 0;
    if (term.above && unit) code = Math.max(code, term.above[unit]);
    for (const other of names.otherUnits(document)) {
      if (other) code = Math.max(code, term.codes[names.documentOfUnit(other)]);
    }
    code = Math.max(code, term.times[names.timeOf[document]]);
    return term.numbers ? Math.max(code, term.numbers[document]) : code;
  }

  documents() {
    const found = [];
    this.where.forEach((place, document) => { if (place) found.push(document); });
    return found;
  }
}

/* Whether another place may meet a term better than `code` says. */
function canBeMet(term, code) {
  return !code || (term.marked && !(code & EXACT));
}

function isMet(code, other) {
  return Boolean(other) && (!code || Boolean(other & EXACT));
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
