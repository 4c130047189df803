/* Answers: for the theme's box, and for the search page. */

const ROWS_A_PAGE = 20;
const MOST_OTHERS = 30;
const SCOPE = {
  names: " theo tên, đơn vị, năm",
  reading: " theo tên, đơn vị, năm; đang tìm trong bài viết…",
  broken: " theo tên, đơn vị, năm; chưa tải được phần bài viết",
};

/* What was searched where all stories were: of a word that has just been begun, the word alone. */
function scopeOf({ terms }) {
  const { word } = terms[terms.length - 1].words[0];
  return terms.some(isScrap) ? ` theo tên, đơn vị, năm và đúng từ “${word}” trong bài viết` : "";
}

/* What the theme's box takes; the first item brings the true count along, which the theme would
   round and take from the items alone. `scope` says what was searched: "all" or one of SCOPE. */
function boxAnswer(names, text, query, { survey, documents }, scope) {
  const total = documents.length;
  if (!total) return { items: [] };
  const asked = askedWords(names.vocabulary, shownTerms(query));
  const display = new Display(names, asked);
  const items = documents.slice(0, MOST_IN_BOX).map((document, place) =>
    display.item(document, place, survey.where[document] === IN_TEXT));
  if (total > items.length || scope === "names") items.push(allItem(text, total, scope));
  const searched = scope === "all" ? scopeOf(query) : SCOPE[scope];
  items[0].text += labelled(`${grouped(total)} kết quả${searched}`, text, items.length);
  return { items: items.map((item) => [item]) };
}

/* The terms whose words are marked in what is shown. */
function shownTerms({ ignored, terms, near }) {
  return [...ignored, ...terms, ...near.map(({ term }) => term)];
}

function allItem(text, total, scope) {
  // With the stories there are more, and how many isn't known yet.
  const what = scope === "names" ? "Xem tất cả, tìm cả trong bài viết"
    : `Xem tất cả ${grouped(total)} kết quả`;
  return {
    location: `tim-kiem/?tim=${encodeURIComponent(text.trim() + (BEGINNING.test(text) ? "*" : ""))}`,
    title: what,
    text: '<span class="hr-hit__place">Lọc theo đối tượng, đơn vị, năm, cấp, hình thức, lĩnh vực</span>',
    score: 0,
    terms: {},
  };
}

/* What the page says of an answer, what was asked, and how many items it is in all. */
function labelled(label, text, count) {
  return `<data class="hr-search-label" value="${escaped(label)}" data-asked="${escaped(text)}"`
    + ` data-items="${count}" hidden></data>`;
}

/* The search page's results. */
class ResultPage {
  constructor(sources, awards, facets, query) {
    this._sources = sources;
    this._names = sources.names;
    this._awards = awards;
    this._facets = facets;
    this._query = query;
    const asked = askedWords(this._names.vocabulary, shownTerms(query));
    this._display = new Display(this._names, asked);
  }

  /* {total, page, pages, first, rows, others, otherTotal, facets}: one page of the records among
     `documents` that meet the request's choices. `others` are the first units and pages of the
     site, as long as nothing is chosen, which they couldn't meet. */
  async of(documents, { chosen, sort, page }) {
    const isRecord = (document) => this._names.isRecord(document);
    const { records, counts } = this._facets.apply(documents.filter(isRecord), chosen);
    this._sort(records, sort || (this._query.terms.length ? "" : "nam"));
    const pages = Math.max(1, Math.ceil(records.length / ROWS_A_PAGE));
    const number = Math.min(Math.max(1, page), pages);
    const first = (number - 1) * ROWS_A_PAGE;
    const shown = records.slice(first, first + ROWS_A_PAGE);
    const cards = await cardsOf(this._sources.fetchPart, shown);
    const free = FACETS.every((facet) => !(chosen[facet] || []).length);
    const others = free ? documents.filter((document) => !isRecord(document)) : [];
    return {
      total: records.length,
      page: number,
      pages,
      first,
      rows: shown.map((record, at) => this._row(record, cards[at])),
      others: others.slice(0, MOST_OTHERS).map((document) => this._row(document, {})),
      otherTotal: others.length,
      facets: this._facets.shown(counts, chosen),
    };
  }

  /* By relevance, in which they come, by name ("ten") or by year, the latest first ("nam"). */
  _sort(records, sort) {
    if (sort === "ten") {
      const key = new Map(records.map((r) => [r, this._awards.sortName(this._names, r)]));
      records.sort((one, two) => inVietnamese.compare(key.get(one), key.get(two)));
    } else if (sort === "nam") {
      const year = new Map(records.map((r) => [r, this._awards.latestYear(r)]));
      records.sort((one, two) => year.get(two) - year.get(one));
    }
  }

  _row(document, card) {
    const display = this._display;
    const [whose, alias] = display.alias(document);
    return {
      address: this._names.address(document),
      title: display.parts(display.title(document)),
      kind: display.kind(document),
      kindSlug: this._names.columns.kindSlugs[this._names.kindOf[document]],
      place: display.place(document).filter(Boolean).join(" · "),
      whose,
      alias: display.parts(alias),
      ...card,
      summary: display.parts(card.summary || ""),
    };
  }
}
