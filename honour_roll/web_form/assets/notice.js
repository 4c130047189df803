"use strict";
// What was found at saving stays in sight until the next save, or until it is closed.
(function (its) {
  let shown = null;

  its.hush = () => {
    if (shown) shown.remove();
    shown = null;
  };

  its.element = (name, words) => {
    const made = document.createElement(name);
    made.textContent = words;
    return made;
  };

  // "honours[1].year" is in the second field of that name, where the list is open.
  function field(path) {
    const steps = path.match(/[^.[\]]+/g) || [""];
    const key = steps.filter((step) => !/^\d+$/.test(step)).pop();
    const all = document.querySelectorAll(`[id^="${CSS.escape(key)}-field-"]`);
    return all[Number(steps.find((step) => /^\d+$/.test(step)) || 0)] || all[0];
  }

  its.tell = (title, lines, { isWrong = true, fields = [] } = {}) => {
    its.hush();
    shown = document.createElement("div");
    shown.className = isWrong ? "sgd-told sgd-wrong" : "sgd-told";
    shown.setAttribute("role", isWrong ? "alert" : "status");
    const close = its.element("button", "×");
    close.type = "button";
    close.setAttribute("aria-label", "Đóng lời báo");
    close.addEventListener("click", its.hush);
    shown.append(close, its.element("strong", title), ...lines.map((line) => its.element("p", line)));
    document.body.append(shown);
    const first = fields.filter(Boolean).map(field).find(Boolean);
    if (first) first.scrollIntoView({ block: "center" });
  };

  // What is wrong with one entry says nothing of the next.
  window.addEventListener("hashchange", () => {
    if (shown && shown.getAttribute("role") === "alert") its.hush();
  });
})(soGhiDanh);
