"use strict";
// What an entry needs before it is written: its place, keys for its honours, and an answer to
// whether it is a second one of somebody who is there already.
(function (its) {
  const STATUS_WORDS = { named: "neu", recognised: "ghi-danh", commended: "bieu-duong" };
  const UNDATED = "khong-ro";
  const CANCELLED = "Bạn đã bấm Hủy: chưa ghi gì.";
  const TELLS_APART = ["village", "born", "position"];

  function firstYear(data) {
    const [first] = data.honours;
    if (first.period && first.period.from) return its.year(first.period.from);
    const own = first.year || its.year(first.date);
    if (own) return own;
    const decided = /-([12]\d{3})-/.exec(first.decision || "");
    if (decided) return decided[1];
    return (data.sources || []).map((source) => its.year(source.date)).find(Boolean) || UNDATED;
  }

  function withKeys(honours) {
    const taken = new Set(honours.map((honour) => honour.key));
    return honours.map((honour) => {
      if (honour.key) return honour;
      const start = its.year(honour.year || honour.date || (honour.period || {}).from);
      const word = honour.form || STATUS_WORDS[honour.status] || "lan";
      const wanted = [start, word].filter(Boolean).join("-");
      let key = wanted;
      for (let number = 2; taken.has(key); number += 1) key = `${wanted}-${number}`;
      taken.add(key);
      return { key, ...honour };
    });
  }

  // Shown as it is: the CMS puts the text of an error into its message.
  function refusal(words) {
    return Object.assign(new Error(words), { toString: () => words });
  }

  its.refuse = refuse;

  function refuse(words) {
    throw refusal(words);
  }

  // An optional group is all or nothing: the CMS itself can't say so.
  function missing(fields, data) {
    for (const field of fields) {
      const value = data[field.name];
      if (value === undefined) {
        if (field.needed) refuse(`Còn thiếu mục “${field.label}”.`);
      } else if (field.fields) {
        [].concat(value).forEach((one) => missing(field.fields, one));
      }
    }
  }

  async function isTaken(id) {
    const answer = await fetch(new URL(`../../dien-hinh/${id}/`, location.href), { method: "HEAD" });
    return answer.ok;
  }

  function namesakes({ kind, unit, name }) {
    const plain = (text) => its.fold(text).replace(/\s+/g, " ").trim();
    return (its.choices.records || []).filter(([id, other, , itsKind]) =>
      itsKind === kind && id.startsWith(`${unit}/`) && plain(other) === plain(name));
  }

  function isAnother(data, others, fields) {
    const apart = fields.filter((field) => TELLS_APART.includes(field.name)).map((field) => `“${field.label}”`);
    const list = others.slice(0, 5).map(([, name, note]) => `– ${name} (${note})`);
    return window.confirm([
      `Trong Sổ ${list.length ? "đã có" : "đã có, hoặc từng có,"} “${data.name}” ở đơn vị này${list.length ? ":" : "."}`, ...list, "",
      "Nếu là cùng một điển hình: bấm Hủy (Cancel), mở hồ sơ ấy và thêm một lần ghi nhận.", "",
      "Nếu là người hoặc tập thể khác trùng tên: bấm OK. Hai hồ sơ phải có điều phân biệt: ghi " +
      `${apart.join(" hoặc ")} ở cả hai, khác nhau; trùng cả năm mà thiếu thì chưa lưu được.`,
    ].join("\n"));
  }

  async function placed(data, fields) {
    const unit = data.unit, year = firstYear(data), name = its.slug(data.name);
    await its.chooseAnew();
    const others = namesakes(data);
    let isAsked = false, slug = name;
    const ask = () => {
      if (!isAsked && !isAnother(data, others, fields)) refuse(CANCELLED);
      isAsked = true;
    };
    if (others.length) ask();
    for (let number = 2; await isTaken(`${unit}/${year}/${slug}`); number += 1) {
      ask();
      slug = `${name}-${number}`;
    }
    return { ...data, hr_unit: unit, hr_year: year, hr_slug: slug };
  }

  async function record(data, isNew, fields) {
    if (!/[\p{L}\p{N}]/u.test(data.name)) refuse("Mục “Tên” chưa có chữ nào: ghi tên như trong quyết định.");
    for (const honour of data.honours) {
      const times = ["year", "date", "period"].filter((key) => honour[key]);
      if (times.length > 1) refuse("Mỗi lần ghi nhận chỉ ghi một trong ba mục: Năm, Ngày, Giai đoạn.");
      if (!times.length && !honour.decision && honour.status !== "named")
        refuse("Lần ghi nhận chưa có thời gian: ghi Năm, Ngày hoặc Giai đoạn, hoặc chọn Quyết định.");
    }
    const whole = { ...data, honours: withKeys(data.honours) };
    return isNew ? placed(whole, fields) : whole;
  }

  function isAnotherDecision([, name, title]) {
    return window.confirm([
      `Trong Sổ đã có ${name}${title ? `: ${title}` : ""}.`, "",
      "Nếu là cùng một quyết định: bấm Hủy (Cancel), không cần thêm; sửa thì mở quyết định ấy.", "",
      "Nếu là quyết định khác trùng số trong năm: bấm OK.",
    ].join("\n"));
  }

  async function decision(data, isNew) {
    const number = (/\d+/.exec(data.number || "") || [UNDATED + "-so"])[0];
    const id = [data.authority, its.year(data.date) || UNDATED, number.replace(/^0+(?=\d)/, "")].join("-");
    if (isNew) {
      await its.chooseAnew();
      const other = (its.choices.decisions || []).find(([taken]) => taken === id);
      if (other && !isAnotherDecision(other)) refuse(CANCELLED);
    }
    return { ...data, hr_slug: id };
  }

  its.prepared = async (fields, { entry }) => {
    const data = its.filled(entry.get("data").toJS()) || {};
    const name = entry.get("collection"), isNew = entry.get("newRecord");
    // A copy of another entry is none that the form was given.
    if (isNew) delete data.hr_base;
    missing(fields[name], data);
    const whole = name === "decisions" ? await decision(data, isNew) : await record(data, isNew, fields[name]);
    return entry.get("data").clear().merge(whole);
  };
})(soGhiDanh);
