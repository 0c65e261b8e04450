// The legend, which is the filter: relation types, ways of saying, kinds of actor, each with its live count.

const SAYING = {
  asserted: "Asserted",
  negated: "Negated",
  hedged: "Hedged",
  "future-or-conditional": "Future or conditional",
};

const legend = {
  build(container) {
    this.relationCounts = data.relations.map(() => make("span", { className: "number" }));
    this.modalityCounts = data.modalities.map(() => make("span", { className: "number" }));
    const relations = data.relations.map((relation, index) =>
      this.row("relations", index, makeLine(relation), relation.label, this.relationCounts[index], {
        sign: relation.sign > 0 ? "+" : "−",
        hint: relation.definition,
      }));
    const modalities = data.modalities.map(({ name }, index) =>
      this.row("modalities", name, makeLine(null, { faint: index > 0 }), SAYING[name] || name, this.modalityCounts[index]));
    const kinds = data.kinds.map(({ name, shape, actors }) =>
      make("li", { className: "row" }, makeShape(shape), make("span", { className: "label" }, name || "unknown"),
        make("span", { className: "number" }, String(actors))));
    container.replaceChildren(
      this.group("Relations", "edges", relations),
      this.group("How it is said", "sentences", modalities),
      make("section", { className: "group" },
        make("h2", {}, "Kinds of actor"),
        make("ul", { className: "rows" }, ...kinds)),
    );
    this.update();
  },

  group(title, unit, rows) {
    return make("fieldset", { className: "group" },
      make("legend", {}, title, make("span", { className: "unit" }, unit)), ...rows);
  },

  row(set, value, sample, label, number, { sign = "", hint = "" } = {}) {
    const box = make("input", {
      type: "checkbox",
      checked: store[set].has(value),
      "data-filter": `${set}:${set === "relations" ? data.relations[value].name : value}`,
      onchange: () => store.toggle(set, value, box.checked),
    });
    return make("label", { className: "row", title: hint }, box, sample,
      make("span", { className: "label" }, label, sign ? make("span", { className: "sign" }, sign) : null), number);
  },

  /** Fold the filters away where the screen is narrow and the drawing would stand below them. */
  fold(details) {
    const narrow = window.matchMedia(NARROW);
    const set = () => { details.open = !narrow.matches; };
    narrow.addEventListener("change", set);
    set();
  },

  update() {
    const number = (value) => value.toLocaleString("en-GB");
    countByRelation().forEach((value, index) => { this.relationCounts[index].textContent = number(value); });
    countByModality().forEach((value, index) => { this.modalityCounts[index].textContent = number(value); });
    const edges = data.edges.filter(isVisible);
    const actors = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
    document.getElementById("shown").textContent =
      `Showing ${actors.size} of ${count(data.actors.length, "actor")}, ${edges.length} of ${count(data.edges.length, "relation")}`;
  },
};
