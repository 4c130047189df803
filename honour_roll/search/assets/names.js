/* The names of everything that can be found, opened for searching: records first, then units,
   then the site's other pages. honour_roll/search/columns.py writes them. */

const LEVEL_WORDS = [
  "tỉnh", "thành phố", "thị xã", "thị trấn", "huyện", "quận", "xã", "phường", "đặc khu",
];

/* Kinds of records, as columns.py numbers them. */
const INDIVIDUAL = 0;
const THINGS = new Set([1, 2]);
const NO_ROWS = [];

/* Distinct words by their spelling. A word's number is its place in `folds` and `spellings`. */
class Vocabulary {
  constructor() {
    this.folds = [];
    this.spellings = [];
    this.byFold = new Map();
    this._numbers = new Map();
    this._runs = new Map();
  }

  /* The words of a title, as numbers. Titles share most of what stands between their spaces. */
  row(title) {
    const row = [];
    for (const run of title.split(" ")) {
      let found = this._runs.get(run);
      if (!found) {
        found = words(run).map((word) => this.number(word)).filter((number) => number >= 0);
        this._runs.set(run, found);
      }
      for (const number of found) row.push(number);
    }
    return row;
  }

  number(word) {
    const spelled = spelling(word);
    let number = this._numbers.get(spelled);
    if (number === undefined) {
      number = this._add(fold(word), spelled);
      this._numbers.set(spelled, number);
    }
    return number;
  }

  /* The number of a word; -1 where no name has it. */
  find(word) {
    const number = this._numbers.get(spelling(word));
    return number === undefined ? -1 : number;
  }

  _add(folded, spelled) {
    if (!folded) return -1;
    const number = this.folds.push(folded) - 1;
    this.spellings.push(spelled);
    const alike = this.byFold.get(folded);
    if (alike) alike.push(number);
    else this.byFold.set(folded, [number]);
    return number;
  }
}

class Names {
  constructor(columns) {
    this.columns = columns;
    this.titles = columns.titles;
    this.total = columns.titles.length;
    this.records = columns.records;
    this.units = columns.units.length;
    this.kindOf = unpack(columns.kindOf);
    this.placeOf = unpack(columns.placeOf);
    this.timeOf = unpack(columns.timeOf);
    this.placeUnits = unpack(columns.placeUnits);
    this.parents = unpack(columns.parents);
    /* [record, its units besides its own as `unitOf` gives them]. */
    this.otherUnits = Object.entries(columns.otherUnits)
      .map(([record, units]) => [Number(record), units]);
    this._folderOf = unpack(columns.folderOf);
    this.vocabulary = new Vocabulary();
    this.rows = this.titles.map((title) => this.vocabulary.row(title));
    this.aliasRows = new Map();
    for (const [document, aliases] of Object.entries(columns.aliases)) {
      this.aliasRows.set(Number(document), aliases.map((name) => this.vocabulary.row(name)));
    }
    this.timeWords = columns.times.map((label) => words(label).map(fold));
    this._bareRows = new Map();
    this._ownRows = new Map();
    this._addBareNames();
    this.postings = this._postings();
  }

  isRecord(document) {
    return document < this.records;
  }

  isUnit(document) {
    return document >= this.records && document < this.records + this.units;
  }

  /* A unit's number in `columns.units` plus one, of a record; 0 for none. */
  unitOf(record) {
    return this.placeUnits[this.placeOf[record]];
  }

  documentOfUnit(unit) {
    return this.records + unit - 1;
  }

  /* From the site's root. */
  address(document) {
    const { columns } = this;
    if (this.isRecord(document)) {
      const folder = columns.folders[this._folderOf[document]];
      const slug = columns.slugs[document] || plainSlug(this.titles[document]);
      return `dien-hinh/${folder}/${slug}/`;
    }
    const other = document - this.records;
    if (other < this.units) return `don-vi/${columns.units[other]}/`;
    return columns.pages[other - this.units];
  }

  /* The names of a document besides its title, as numbers of words. */
  otherRows(document) {
    return this.aliasRows.get(document) || NO_ROWS;
  }

  /* Of these the names of the document itself: a unit has those of the units it took over too. */
  ownRows(document) {
    return this._ownRows.get(document) || this.otherRows(document);
  }

  /* The title, or what is left of it without the level of a unit. */
  bareRow(document) {
    return this._bareRows.get(document) || this.rows[document];
  }

  /* Whether a unit, a collective or a model has two words side by side in its name. */
  hasThing(first, second) {
    const seconds = wordsMeant(this.vocabulary, second);
    for (const word of wordsMeant(this.vocabulary, first)) {
      for (const document of this.postings[word]) {
        if (this.isRecord(document) && !THINGS.has(this.kindOf[document])) continue;
        const rows = [this.rows[document], ...this.otherRows(document)];
        const beside = (row) => row.some((one, at) => one === word && seconds.has(row[at + 1]));
        if (rows.some(beside)) return true;
      }
    }
    return false;
  }

  /* Units are called by their names without the level too: "Thị xã Sa Pa" is "Sa Pa". */
  _addBareNames() {
    const level = new RegExp(`^(?:${LEVEL_WORDS.join("|")}) +(?=\\S)`, "i");
    for (let unit = 1; unit <= this.units; unit += 1) {
      const document = this.documentOfUnit(unit);
      this._bareRows.set(document, this.vocabulary.row(this.titles[document].replace(level, "")));
      const aliases = this.columns.aliases[document] || [];
      const bare = new Set(aliases.map((name) => name.replace(level, "")));
      const rows = [...bare].map((name) => this.vocabulary.row(name));
      const own = aliases.length - (this.columns.taken[document] || 0);
      if (own < aliases.length) {
        const ownBare = aliases.slice(0, own).map((name) => name.replace(level, ""));
        const names = [...aliases.slice(0, own), ...ownBare];
        this._ownRows.set(document, names.map((name) => this.vocabulary.row(name)));
      }
      this.aliasRows.set(document, [...this.otherRows(document), ...rows]);
    }
  }

  /* Word → the documents whose title or alias has it, once each, in order. */
  _postings() {
    const postings = this.vocabulary.folds.map(() => []);
    const add = (document, row) => {
      for (const word of row) {
        const documents = postings[word];
        if (documents[documents.length - 1] !== document) documents.push(document);
      }
    };
    for (let document = 0; document < this.total; document += 1) {
      add(document, this.rows[document]);
      for (const row of this.otherRows(document)) add(document, row);
    }
    return postings;
  }
}
