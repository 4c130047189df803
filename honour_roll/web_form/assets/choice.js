"use strict";
// A choice among ids, found by any words of the name, with or without diacritics.
(function (its) {
  const SHOWN = 40;

  const LEVEL = /^(?:tinh|thanh pho|huyen|quan|thi xa|thi tran|phuong|xa|dac khu) (?=\S)/;

  its.choices = {};

  function prepared(source) {
    const list = its.choices[source] || [];
    if (!list.folded) {
      list.byId = new Map(list.map((choice) => [choice[0], choice]));
      list.names = list.map(([, name]) => its.fold(name));
      list.own = list.names.map((name) => name.replace(LEVEL, ""));
      list.folded = list.map(([id, , note], number) => ` ${list.names[number]} ${its.fold(note)} ${id}`);
    }
    return list;
  }

  // Whole names first, then names that begin so (Phường Ia Blang: “ia blang”), names with words that
  // do, notes, and all others.
  function found(source, typed) {
    const list = prepared(source);
    const wanted = its.fold(typed).trim();
    const words = wanted.split(/\s+/);
    const ranks = [[], [], [], [], []];
    list.folded.forEach((text, number) => {
      if (!words.every((word) => text.includes(word))) return;
      const name = list.names[number], own = list.own[number];
      const begin = (where) => words.every((word) => where.includes(` ${word}`));
      const tests = [name === wanted, name.startsWith(wanted) || own.startsWith(wanted), begin(` ${name}`), begin(text), true];
      ranks[tests.indexOf(true)].push(list[number]);
    });
    return ranks.flat();
  }

  its.found = found;

  function word([, name, note]) {
    return note ? `${name} (${note})` : name;
  }

  its.nameOf = (source, id) => {
    const one = prepared(source).byId.get(id);
    return one ? word(one) : id;
  };

  its.nameAlone = (source, id) => (prepared(source).byId.get(id) || [id, id])[1];

  // For the list below the field.
  function makeRoom(input) {
    if (input.getBoundingClientRect().bottom > window.innerHeight / 2)
      input.scrollIntoView({ block: "start" });
  }

  its.Choice = createClass({
    getInitialState: () => ({ typed: null, at: 0 }),
    source() {
      return this.props.field.get("source");
    },
    pick(choice) {
      this.props.onChange(choice ? choice[0] : "");
      this.setState({ typed: null, at: 0 });
    },
    press(event, list) {
      const moves = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key in moves) {
        event.preventDefault();
        const at = this.state.at + moves[event.key];
        this.setState({ typed: this.state.typed || "", at: Math.max(0, Math.min(at, list.length - 1)) });
      } else if (event.key === "Enter" && this.state.typed !== null) {
        event.preventDefault();
        if (list[this.state.at]) this.pick(list[this.state.at]);
      } else if (event.key === "Escape") {
        this.setState({ typed: null, at: 0 });
      }
    },
    leave() {
      this.props.setInactiveStyle();
      this.setState({ typed: null, at: 0 });
    },
    list(all, id) {
      const rows = all.slice(0, SHOWN).map((choice, number) =>
        h("li", {
          key: choice[0],
          id: `${id}-${number}`,
          role: "option",
          "aria-selected": number === this.state.at,
          // Before the field loses the focus, which closes the list.
          onMouseDown: (event) => { event.preventDefault(); this.pick(choice); },
        }, h("b", {}, choice[1]), choice[2] ? h("small", {}, choice[2]) : null));
      if (all.length > SHOWN) rows.push(h("li", { key: "", className: "sgd-more" },
        `Còn ${all.length - SHOWN} mục nữa: gõ thêm vài chữ của tên.`));
      if (!all.length) rows.push(h("li", { key: "", className: "sgd-more" },
        "Không thấy. Gõ một phần của tên, có dấu hay không dấu đều được."));
      return h("ul", { id: `${id}-list`, role: "listbox", className: "sgd-list" }, rows);
    },
    render() {
      const { forID: id, value, classNameWrapper, setActiveStyle } = this.props;
      const { typed, at } = this.state;
      const all = typed === null ? [] : found(this.source(), typed);
      const shown = typed === null ? (value ? its.nameOf(this.source(), value) : "") : typed;
      return h("div", { className: "sgd-choice" },
        h("input", {
          id,
          type: "text",
          className: classNameWrapper,
          role: "combobox",
          autoComplete: "off",
          "aria-expanded": typed !== null,
          "aria-controls": `${id}-list`,
          "aria-activedescendant": typed !== null && all[at] ? `${id}-${at}` : undefined,
          placeholder: "Gõ vài chữ của tên để tìm",
          value: shown,
          onFocus: (event) => {
            setActiveStyle();
            makeRoom(event.target);
            this.setState({ typed: "", at: 0 });
          },
          onBlur: () => this.leave(),
          onChange: (event) => this.setState({ typed: event.target.value, at: 0 }),
          onKeyDown: (event) => this.press(event, all.slice(0, SHOWN)),
        }),
        value ? h("button", {
          type: "button",
          className: "sgd-clear",
          "aria-label": "Bỏ mục đã chọn",
          onClick: () => this.pick(null),
        }, "×") : null,
        typed === null ? null : this.list(all, id));
    },
  });
})(soGhiDanh);
