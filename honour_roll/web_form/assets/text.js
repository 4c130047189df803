"use strict";
// An entry as the text of its file, and back. What the form has for itself is named hr_...
(function (its) {
  const PLAIN = { schema: jsyaml.FAILSAFE_SCHEMA };
  const MARK = "# hr-base: ";
  const MARKED = new RegExp(`^${MARK}([0-9a-f]{64})\\n?$(?![^])`, "m");
  // What a tab was given → what it has written since, of the same file.
  const newer = new Map();

  // What was left empty is not in the file: neither "" nor [] nor {}.
  function filled(value) {
    if (Array.isArray(value)) {
      const items = value.map(filled).filter((item) => item !== undefined);
      return items.length ? items : undefined;
    }
    if (value && typeof value === "object") {
      const rows = Object.entries(value).map(([key, one]) => [key, filled(one)]);
      const kept = rows.filter(([, one]) => one !== undefined);
      return kept.length ? Object.fromEntries(kept) : undefined;
    }
    const text = value === null || value === undefined ? "" : String(value).normalize("NFC");
    return text.trim() ? text.replace(/^[ \t]*\n|\s+$/g, "") : undefined;
  }

  // Keys in the model's order, unknown ones behind; text on one line but for stories.
  function arranged(data, order) {
    if (Array.isArray(data)) return data.map((item) => arranged(item, order));
    if (!data || typeof data !== "object") return data.trim().replace(/\s+/g, " ");
    const known = Object.keys(order || {}).filter((key) => key in data);
    const others = Object.keys(data).filter((key) => !known.includes(key) && !key.startsWith("hr_"));
    return Object.fromEntries([...known, ...others].map((key) =>
      [key, key === "story" ? `${data[key].replace(/[ \t]+$/gm, "")}\n` : arranged(data[key], (order || {})[key])]));
  }

  const parsed = (text) => filled(jsyaml.load(text, PLAIN)) || {};

  its.filled = filled;

  // What an entry is called, whose text is given as it is sent.
  its.titleOf = (text) => {
    const { name, number, title } = parsed(text);
    return name || [number, title].filter(Boolean).join(" – ");
  };

  // The program on this machine is told what the form was given: the last line, which it takes off.
  its.written = (data, order) => {
    const text = jsyaml.dump(arranged(filled(data) || {}, order), { ...PLAIN, lineWidth: -1, noRefs: true });
    return data.hr_base ? `${text}${MARK}${newer.get(data.hr_base) || data.hr_base}\n` : text;
  };

  // What tells namesakes apart in a list.
  function note({ unit, honours, position, village }) {
    const first = [].concat(honours)[0] || {};
    const year = its.year(first.year || first.date || (first.period || {}).from);
    return [its.nameAlone("units", unit), year, position, village].filter(Boolean).join("; ");
  }

  // A tab forgets what it has written when it is given the file anew.
  its.read = (text) => {
    const data = parsed(text);
    const marked = MARKED.exec(text);
    if (marked) {
      data.hr_base = marked[1];
      newer.delete(marked[1]);
    }
    if (data.unit) data.hr_note = note(data);
    return data;
  };

  its.renew = (text, base) => {
    const sent = (MARKED.exec(text) || [])[1];
    if (!sent) return;
    for (const [given, written] of newer) if (written === sent) newer.set(given, base);
    newer.set(sent, base);
  };
})(soGhiDanh);
