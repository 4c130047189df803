"use strict";
// Tells the CMS what to ask, how files are read and written, and where they belong.
(function (its) {
  const STATUS_WORDS = { named: "neu", recognised: "ghi-danh", commended: "khen" };
  const UNDATED = "khong-ro";
  const PLAIN = { schema: jsyaml.FAILSAFE_SCHEMA };

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

  its.written = (data, order) =>
    jsyaml.dump(arranged(filled(data) || {}, order), { ...PLAIN, lineWidth: -1, noRefs: true });
  its.read = (text) => filled(jsyaml.load(text, PLAIN)) || {};

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
      const wanted = [start, STATUS_WORDS[honour.status] || "lan"].filter(Boolean).join("-");
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

  async function placed(data) {
    const unit = data.unit, year = firstYear(data), name = its.slug(data.name);
    let slug = name;
    for (let number = 2; await isTaken(`${unit}/${year}/${slug}`); number += 1) {
      if (number === 2 && !window.confirm(
        `Trong Sổ đã có “${data.name}” ở đơn vị này, năm này.\n\n` +
        "Nếu là cùng một điển hình: bấm Hủy (Cancel), mở hồ sơ ấy và thêm một lần ghi nhận.\n" +
        "Nếu là người hoặc tập thể khác trùng tên: bấm OK.")) refuse("Chưa lưu gì.");
      slug = `${name}-${number}`;
    }
    return { ...data, hr_unit: unit, hr_year: year, hr_slug: slug };
  }

  async function record(data, isNew) {
    for (const honour of data.honours) {
      const times = ["year", "date", "period"].filter((key) => honour[key]);
      if (times.length > 1) refuse("Mỗi lần ghi nhận chỉ ghi một trong ba mục: Năm, Ngày, Giai đoạn.");
      if (!times.length && !honour.decision && honour.status !== "named")
        refuse("Lần ghi nhận chưa có thời gian: ghi Năm, Ngày hoặc Giai đoạn, hoặc chọn Quyết định.");
    }
    const whole = { ...data, honours: withKeys(data.honours) };
    return isNew ? placed(whole) : whole;
  }

  function decision(data) {
    const number = (/\d+/.exec(data.number || "") || [UNDATED + "-so"])[0];
    const id = [data.authority, its.year(data.date) || UNDATED, number.replace(/^0+(?=\d)/, "")];
    return { ...data, hr_slug: id.join("-") };
  }

  async function prepared(fields, { entry }) {
    const data = filled(entry.get("data").toJS()) || {};
    const name = entry.get("collection"), isNew = entry.get("newRecord");
    missing(fields[name], data);
    const whole = name === "decisions" ? decision(data) : await record(data, isNew);
    return entry.get("data").clear().merge(whole);
  }

  // What the check on this machine says is for people: without the code of the answer before it.
  function tellPlainly(address) {
    const ask = window.fetch;
    window.fetch = async (...request) => {
      const answer = await ask(...request);
      if (request[0] === address && answer.status === 422) refuse((await answer.json()).error);
      return answer;
    };
  }

  function onThisMachine(backend) {
    // There is nobody to sign in to.
    localStorage.setItem("decap-cms-user", JSON.stringify({ backendName: backend.name }));
    tellPlainly(backend.proxy_url);
  }

  async function start() {
    const answer = await fetch("bieu-mau.json", { cache: "no-cache" });
    const { config, orders, choices } = await answer.json();
    its.choices = choices;
    const fields = Object.fromEntries(config.collections.map((one) => [one.name, one.fields]));
    its.speak();
    CMS.registerWidget("tham-chieu", its.Choice);
    for (const [name, order] of Object.entries(orders)) {
      CMS.registerCustomFormat(`so-ghi-danh-${name}`, "yml", {
        fromFile: its.read,
        toFile: (data) => its.written(data, order),
      });
    }
    CMS.registerEventListener({ name: "preSave", handler: (data) => prepared(fields, data) });
    if (config.backend.name === "proxy") onThisMachine(config.backend);
    CMS.init({ config: { ...config, load_config_file: false } });
    document.getElementById("dang-mo").remove();
  }

  start().catch(() => {
    const said = document.getElementById("dang-mo");
    if (said) said.textContent = "Chưa mở được biểu mẫu. Hãy kiểm tra mạng rồi tải lại trang.";
  });
})(soGhiDanh);
