"use strict";
// Vietnamese into ASCII, as honour_roll/text/folding.py and slugs.py have it (a test compares).
var soGhiDanh = {};
(function (its) {
  const MARKS = /\p{M}/gu;
  const DEVICE = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/;

  its.fold = (text) =>
    text.normalize("NFD").replace(MARKS, "").toLowerCase().replace(/đ/g, "d");

  its.slug = (text, longest = 60) => {
    let words = its.fold(text).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
    if (words.length > longest) {
      const end = words.lastIndexOf("-", longest);
      words = words.slice(0, end > 0 ? end : longest);
    }
    if (DEVICE.test(words)) return `${words}-1`;
    return words || "khong-ten";
  };

  its.year = (date) => (/[12]\d{3}/.exec(date || "") || [""])[0];
})(soGhiDanh);
