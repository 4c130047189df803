/* The numbers of decisions. honour_roll/search/numbers.py writes them. */

class Numbers {
  constructor({ numbers, records }) {
    this._words = numbers.map((number) => words(number).map(fold));
    this._records = records;
  }

  /* How well each of `total` documents is met by `meets(words)` of its decisions' numbers; null
     where none is. */
  codes(total, meets) {
    let codes = null;
    this._words.forEach((row, number) => {
      const code = meets(row);
      if (!code) return;
      codes = codes || new Uint8Array(total);
      for (const record of unpackRising(this._records[number])) {
        codes[record] = Math.max(codes[record], code);
      }
    });
    return codes;
  }
}
