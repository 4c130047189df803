/* Every public honour, for filters and for sorting.
   honour_roll/search/awards.py writes them. */

class Awards {
  constructor(columns) {
    this.columns = columns;
    this.unitOf = unpack(columns.unitOf);
    this.timeOf = unpack(columns.timeOf);
    this.categoryOf = unpack(columns.categoryOf);
    this.levelOf = unpack(columns.levelOf);
    this.formOf = unpack(columns.formOf);
    this.fieldOf = unpack(columns.fieldOf);
    this._firsts = firstsOf(unpack(columns.counts));
  }

  /* The numbers of a record's honours. */
  *of(record) {
    for (let award = this._firsts[record]; award < this._firsts[record + 1]; award += 1) {
      yield award;
    }
  }

  /* The latest year of a record's honours; 0 where none is known. */
  latestYear(record) {
    let latest = 0;
    for (const award of this.of(record)) {
      const [key] = this.columns.times[this.timeOf[award]];
      for (const year of key.match(/\d{4}/g) || []) latest = Math.max(latest, Number(year));
    }
    return latest;
  }

  /* How a record is sorted by name: a person by the given name, which comes last. */
  sortName(names, record) {
    const title = names.titles[record];
    const own = this.columns.sortNames[record];
    if (own || names.kindOf[record] !== INDIVIDUAL) return own || title;
    const bare = title.replace(/ ?\(.*/, "");
    const at = bare.lastIndexOf(" ");
    return `${bare.slice(at + 1)} ${bare.slice(0, Math.max(at, 0))}`;
  }
}

/* Record → the number of its first honour, with one more at the end. */
function firstsOf(counts) {
  const firsts = new Int32Array(counts.length + 1);
  counts.forEach((count, record) => { firsts[record + 1] = firsts[record] + count; });
  return firsts;
}
