/* What readers see of a result: for the theme's box as HTML, in which everything is escaped; for
   the search page as plain parts. */

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const RUN = /[\p{L}\p{N}\u0300-\u036f]+/gu;

function escaped(text) {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char]);
}

/* 1234 as "1.234". */
function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ".");
}

class Display {
  constructor(names, asked) {
    this.names = names;
    this._asked = asked;
  }

  /* A name in parts: [words, whether they were asked for]. */
  parts(text) {
    const parts = [];
    let at = 0;
    for (const run of text.matchAll(RUN)) {
      if (!words(run[0]).some((word) => this._isAsked(word))) continue;
      if (run.index > at) parts.push([text.slice(at, run.index), false]);
      at = run.index + run[0].length;
      parts.push([run[0], true]);
    }
    if (at < text.length) parts.push([text.slice(at), false]);
    return parts;
  }

  _isAsked(word) {
    const number = this.names.vocabulary.find(word);
    return number >= 0 && this._asked.some((codes) => codes[number]);
  }

  title(document) {
    return this.names.titles[document];
  }

  /* What it is: "Cá nhân", "Đơn vị", the label of a page. */
  kind(document) {
    const { names } = this;
    if (names.isRecord(document)) return names.columns.kinds[names.kindOf[document]];
    if (names.isUnit(document)) return "Đơn vị";
    return names.columns.labels[document - names.records - names.units];
  }

  /* Where and when: what tells namesakes apart. */
  place(document) {
    const { names } = this;
    if (names.isRecord(document)) {
      const { columns } = names;
      return [columns.places[names.placeOf[document]], columns.times[names.timeOf[document]]];
    }
    if (!names.isUnit(document)) return [];
    const unit = document - names.records;
    const above = names.parents[unit];
    const parent = above ? [names.titles[names.documentOfUnit(above)]] : [];
    const note = names.columns.notes[unit];
    return note ? [...parent, note] : parent;
  }

  /* The other name that has more of the words asked for than the title has; else "": before it
     whose name it is, since a unit is found by those that it took over too. */
  alias(document) {
    const { names } = this;
    const met = (row) => this._asked.filter((codes) => row.some((word) => codes[word])).length;
    const rows = names.otherRows(document);
    const aliases = names.columns.aliases[document] || [];
    const own = aliases.length - (names.columns.taken[document] || 0);
    let most = met(names.rows[document]), shown = ["", ""];
    aliases.forEach((alias, at) => {
      const count = met(rows[at]);
      if (count > most) [most, shown] = [count, [at < own ? "Tên khác" : "Đơn vị cũ", alias]];
    });
    return shown;
  }

  html(text) {
    return this.parts(text)
      .map(([words_, asked]) => (asked ? `<mark>${escaped(words_)}</mark>` : escaped(words_)))
      .join("");
  }

  /* A result as the theme's box takes it. */
  item(document, place, inText) {
    const places = this.place(document).filter(Boolean).map((words_) => this.html(words_));
    const [whose, alias] = this.alias(document);
    const why = alias && !inText ? `<span class="hr-hit__why">${whose}: ${this.html(alias)}</span>`
      : inText ? '<span class="hr-hit__why">Có trong bài viết</span>' : "";
    const where = [escaped(this.kind(document)), ...places].join(" · ");
    return {
      location: this.names.address(document),
      title: this.html(this.title(document)),
      text: `<span class="hr-hit__place">${where}</span>${why}`,
      score: 1 / (1 + place),
      terms: {},
    };
  }
}
