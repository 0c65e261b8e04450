// The matrix: the most prominent actors in view by themselves; a cell says what the row's actor says of the column's.

const MATRIX_MOST = 40;

const matrix = {
  update() {
    if (store.mode !== "matrix") return;
    const { set, edges } = view.look();
    const actors = this.order([...set].sort((a, b) => rankOf[a] - rankOf[b]).slice(0, MATRIX_MOST), edges);
    const cells = new Map();
    for (const index of edges) {
      const { source, target } = data.edges[index];
      const pairs = relationOf(data.edges[index]).symmetric ? [[source, target], [target, source]] : [[source, target]];
      for (const [a, b] of pairs) {
        const key = `${a} ${b}`;
        if (!cells.has(key)) cells.set(key, { plus: 0, minus: 0, edges: [] });
        const cell = cells.get(key);
        cell[relationOf(data.edges[index]).sign > 0 ? "plus" : "minus"] += saidOf(index);
        cell.edges.push(index);
      }
    }
    $("matrix").replaceChildren(
      make("p", { className: "lead" }, set.size > actors.length ? `The ${actors.length} most prominent of ${number(set.size)} actors in view. ` : "",
        "Rows speak, columns are spoken of: + for, − against, ± both; the number is sentences."),
      make("div", { className: "scroller", tabIndex: 0, role: "region", "aria-label": "Matrix, scrolls" }, make("table", { className: "cells" },
        make("caption", { className: "hidden" }, "Who says what of whom"),
        make("thead", {}, make("tr", {}, make("td", {}), ...actors.map((actor) => make("th", { scope: "col" }, make("span", {}, this.columnName(actor)))))),
        make("tbody", {}, ...actors.map((actor) => make("tr", {}, make("th", { scope: "row" }, panel.actorButton(actor)),
          ...actors.map((other) => this.cell(actor, other, cells.get(`${actor} ${other}`)))))))));
  },

  /** Allies beside each other: walk from the most prominent to whoever it is most for, the rest by prominence. */
  order(actors, edges) {
    const net = new Map();
    for (const index of edges) {
      const { source, target } = data.edges[index];
      for (const key of [`${source} ${target}`, `${target} ${source}`]) net.set(key, (net.get(key) || 0) + relationOf(data.edges[index]).sign * saidOf(index));
    }
    const left = [...actors];
    const ordered = [];
    while (left.length) {
      const score = (actor) => ordered.slice(-6).reduce((sum, other) => sum + (net.get(`${actor} ${other}`) || 0), 0);
      let best = 0;
      for (let at = 1; at < left.length; at += 1) if (score(left[at]) > score(left[best])) best = at;
      ordered.push(left.splice(best, 1)[0]);
    }
    return ordered;
  },

  columnName(actor) {
    const button = panel.actorButton(actor);
    button.textContent = clip(nameOf(actor), 21);
    button.title = nameOf(actor);
    return button;
  },

  cell(actor, other, cell) {
    if (!cell) return make("td", { className: actor === other ? "self" : "" });
    const kind = cell.plus && cell.minus ? "both" : cell.plus ? "plus" : "minus";
    const sign = { plus: "+", minus: "−", both: "±" }[kind];
    const total = cell.plus + cell.minus;
    const said = `${nameOf(actor)} of ${nameOf(other)}: ${[cell.plus && `${cell.plus} for`, cell.minus && `${cell.minus} against`].filter(Boolean).join(", ")}`;
    const button = make("button", { type: "button", title: said, "aria-label": said,
      onclick: () => (cell.edges.length > 1 ? panel.choose("pair", actor, other) : panel.choose("edge", cell.edges[0])) }, sign, total > 1 ? make("small", {}, number(total)) : null);
    const weight = Math.min(3, 1 + Math.floor(Math.log2(total)));
    return make("td", { className: `${kind} w${weight}${cell.edges.every(isFaint) ? " faint" : ""}` }, button);
  },
};
