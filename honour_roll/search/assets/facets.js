/* Choices beside the results, with live counts: of each, how many records would remain. The
   choices of one facet don't touch its own counts. Of a record's honours one must meet all
   choices together; the field belongs to the record. */

const FACETS = ["category", "time", "level", "form", "field", "unit"];
const UNIT = FACETS.indexOf("unit");
const UNKNOWN = ["khong-ro", "Không rõ"];
/* Said of a choice in an old or a mistyped link. */
const GONE = " (không có trong Sổ)";
const inVietnamese = new Intl.Collator("vi");

class Facets {
  constructor(names, awards) {
    this.names = names;
    this.awards = awards;
    const { columns } = awards;
    this.choices = {
      category: columns.categories,
      time: columns.times,
      level: [UNKNOWN, ...columns.levels],
      form: [UNKNOWN, ...columns.forms],
      field: [UNKNOWN, ...columns.fields],
      unit: [UNKNOWN, ...names.columns.units],
    };
    this._ways = [...Array(names.units + 1).keys()].map((unit) => wayUp(names, unit));
  }

  /* {records, counts}: those of `records` that meet `chosen`, and for each facet the counts of
     its choices. `chosen` has a list of keys for each facet; of units there is one at most. */
  apply(records, chosen) {
    const allowed = FACETS.map((facet) => this._allowed(facet, chosen[facet] || []));
    const counts = FACETS.map((facet) => new Int32Array(this.choices[facet].length));
    const counted = counts.map((row) => new Int32Array(row.length).fill(-1));
    const count = (record, facet, value) => {
      if (counted[facet][value] === record) return;
      counted[facet][value] = record;
      counts[facet][value] += 1;
    };
    const kept = records.filter((record) => {
      let passes = false;
      for (const award of this.awards.of(record)) {
        const values = this._values(record, award);
        let failing = 0, failed = -1;
        values.forEach((value, facet) => {
          if (allowed[facet][value]) return;
          failing += 1;
          failed = facet;
        });
        passes = passes || !failing;
        if (failing > 1) continue;
        values.forEach((value, facet) => {
          if (failing && facet !== failed) return;
          if (facet !== UNIT) count(record, facet, value);
          else for (const unit of this._ways[value]) count(record, facet, unit);
        });
      }
      return passes;
    });
    return { records: kept, counts };
  }

  /* The numbers of an honour's choices, facet by facet. */
  _values(record, award) {
    const { awards } = this;
    return [
      awards.categoryOf[award], awards.timeOf[award], awards.levelOf[award],
      awards.formOf[award], awards.fieldOf[record], awards.unitOf[award],
    ];
  }

  /* Number of a choice → whether an honour with it passes. */
  _allowed(facet, keys) {
    const numbers = new Set(keys.map((key) => this._number(facet, key)));
    const passes = (number) => !keys.length || (facet === "unit"
      ? this._ways[number].some((unit) => numbers.has(unit)) : numbers.has(number));
    return Uint8Array.from(this.choices[facet], (_, number) => passes(number));
  }

  _number(facet, key) {
    return facet === "unit"
      ? this.names.columns.units.indexOf(key) + 1
      : this.choices[facet].findIndex(([own]) => own === key);
  }

  /* Each facet's choices as the page shows them: those that lead somewhere, and those chosen, the
     ones that nothing has among them, so that they can be taken back. */
  shown(counts, chosen) {
    return FACETS.map((facet, at) => {
      const keys = chosen[facet] || [];
      const choices = this._existing(facet, counts[at], keys);
      const known = new Set(choices.map(({ key }) => key));
      const gone = keys.filter((key) => !known.has(key))
        .map((key) => ({ key, label: key + GONE, count: 0, depth: 0 }));
      return { facet, choices: [...choices, ...gone] };
    });
  }

  _existing(facet, counts, keys) {
    if (facet === "unit") return this._tree(counts, keys[0]);
    const choices = this.choices[facet]
      .map(([key, label], number) => ({ key, label, count: counts[number], depth: 0 }))
      .filter(({ key, count }) => count || keys.includes(key));
    if (facet === "time") choices.sort(latestFirst);
    else choices.sort((one, two) => (one.key === UNKNOWN[0]) - (two.key === UNKNOWN[0]));
    return choices;
  }

  /* The roots of the tree of units, and what lies below the chosen one, those above it, and
     those that stand alone. */
  _tree(counts, key) {
    const { parents, titles, columns } = this.names;
    const open = new Set(key ? this._ways[this._number("unit", key)] : []);
    const below = new Map();
    for (let unit = 1; unit < counts.length; unit += 1) {
      if (!counts[unit] && !open.has(unit)) continue;
      const above = parents[unit - 1];
      below.set(above, [...(below.get(above) || []), {
        unit,
        key: columns.units[unit - 1],
        label: titles[this.names.documentOfUnit(unit)],
        count: counts[unit],
      }]);
    }
    const tree = [];
    const grow = (above, depth) => {
      const units = below.get(above) || [];
      units.sort((one, two) => inVietnamese.compare(one.label, two.label));
      for (const { unit, ...choice } of units) {
        tree.push({ ...choice, depth });
        if (unit !== above && (open.has(unit) || units.length === 1)) grow(unit, depth + 1);
      }
    };
    grow(0, 0);
    return tree;
  }
}

/* A unit and all above it by the parents of their last days; none for 0. */
function wayUp(names, unit) {
  const way = [];
  for (let at = unit; at && !way.includes(at); at = names.parents[at - 1]) way.push(at);
  return way;
}

/* Years and periods, the latest first; undated last. */
function latestFirst(one, two) {
  const year = ({ key }) => Number((/\d{4}/.exec(key) || [0])[0]);
  return year(two) - year(one) || (one.key < two.key ? -1 : 1);
}
