// The legend, which is the filter: every value with its sample and its live count, each group folded when long.

const SAYING = { asserted: "Asserted", negated: "Negated", hedged: "Hedged", "future-or-conditional": "Future or conditional" };
const VOICES = { author: "In the report’s own words", quoted: "Quoted", reported: "Reported speech" };
const SIGNS = [["For", "+"], ["Against", "−"]];

const legend = {
  build(container) {
    this.updates = [];
    const swatch = (fill, group) => (store.fill === fill ? makeShape("dot", filling.colour(group)) : null);
    container.replaceChildren(...[
      this.group("Relations", "edges", "relations", data.relations.map((relation) =>
        ({ label: relation.label, name: relation.name, sample: makeLine(relation), sign: relation.sign > 0 ? "+" : "−", hint: relation.definition }))),
      this.group("For or against", "edges", "signs", SIGNS.map(([label, sign]) => ({ label, name: label, sign }))),
      this.group("How it is said", "sentences", "modalities", data.modalities.map(({ name }, at) =>
        ({ label: SAYING[name] || name, name, sample: makeLine(null, { faint: at > 0 }) }))),
      this.group("Kinds of actor", "actors", "kinds", data.kinds.map(({ name, shape }) =>
        ({ label: name || "unknown", name, sample: makeShape(shape) }))),
      data.parties.length ? this.group("Parties", "actors", "parties", data.parties.map(({ name, id }, at) =>
        ({ label: name, name: id, sample: swatch("party", at) }))) : null,
      data.camps.length ? this.group("Camps", "actors", "camps", data.camps.map((name, at) =>
        ({ label: name, name, sample: swatch("camp", at) })), { open: store.fill === "camp" }) : null,
      data.parties.length + data.camps.length ? this.fillChoice() : null,
      store.fill === "camp" ? make("p", { className: "lead camps" }, "Camps are worked out from all lines of all days: the division that the least speaks against. Nobody says so of themselves.") : null,
      this.group("Who says so", "sentences", "voices", data.voices.map((name) => ({ label: VOICES[name] || name, name })), { open: false }),
      data.outlets.length > 1 ? this.group("Outlets", "sentences", "outlets", this.outlets(), { open: data.outlets.length < 7 }) : null,
      this.bounds(),
      make("p", { className: "lead scale" }, "Larger: told of in more articles. Wider: said in more articles. Dotted: nothing asserts it."),
    ].filter(Boolean));
    this.update();
  },

  /** Outlets, those that say most first. */
  outlets() {
    const { outlets } = facets.look().counts;
    return data.outlets.map((name, at) => ({ label: name || "unknown", name, at })).sort((a, b) => outlets[b.at] - outlets[a.at] || a.at - b.at);
  },

  group(title, unit, facet, values, { open = true } = {}) {
    const rows = values.map((value, index) => this.row(facet, value.at === undefined ? index : value.at, value, values.length));
    const all = makeButton("all again", "tiny all", () => store.all(facet), { "aria-label": `${title}: all again` });
    this.updates.push(() => { all.hidden = store.off[facet].size === 0; });
    return make("details", { className: "group", open, role: "group", "aria-label": title },
      make("summary", {}, make("span", { className: "title" }, title), make("span", { className: "unit" }, unit)),
      make("div", { className: "rows" }, ...rows), all);
  },

  row(facet, at, { label, name, sample = null, sign = "", hint = "" }, size) {
    const amount = make("span", { className: "number" });
    const box = make("input", { type: "checkbox", "data-filter": `${facet}:${name}`, onchange: () => store.toggle(facet, at, box.checked) });
    this.updates.push((counts) => {
      box.checked = !store.off[facet].has(at);
      amount.textContent = number(counts[facet][at]);
      row.classList.toggle("nothing", counts[facet][at] === 0);
    });
    const only = size > 1 ? makeButton("only", "tiny only", () => store.only(facet, at, size), { "aria-label": `Only ${label}` }) : null;
    const row = make("div", { className: "row", title: hint },
      make("label", {}, box, sample, make("span", { className: "label" }, label, sign ? make("span", { className: "sign" }, sign) : null)),
      only, amount);
    return row;
  },

  /** How sure, and in how many articles, an edge must be. */
  bounds() {
    const slider = (label, name, options, write) => {
      const value = make("output", { className: "number" });
      const input = make("input", { type: "range", "aria-label": label, "data-filter": name, ...options, oninput: () => store.setLeast(name, Number(input.value)) });
      this.updates.push(() => { input.value = store.least[name]; value.textContent = write(store.least[name]); });
      return make("label", { className: "slide" }, make("span", { className: "label" }, label), value, input);
    };
    const most = Math.max(2, Math.min(30, ...[data.edges.reduce((most, edge) => Math.max(most, edge.weight), 1)]));
    return make("details", { className: "group", open: true, role: "group", "aria-label": "At least" },
      make("summary", {}, make("span", { className: "title" }, "At least")),
      slider("Confidence", "confidence", { min: 0, max: 1, step: 0.05 }, (value) => (value ? writeShare(value) : "any")),
      slider("Articles", "articles", { min: 1, max: most, step: 1 }, (value) => (value > 1 ? count(value, "article") : "any")));
  },

  /** What the fill of an actor says. */
  fillChoice() {
    const values = [data.camps.length ? ["camp", "camp"] : null, data.parties.length ? ["party", "party"] : null, ["none", "none"]].filter(Boolean);
    return make("div", { className: "fill" }, make("span", { className: "unit" }, "Fill by"),
      makeChoice("Fill by", values, store.fill, (value) => { store.fill = value; store.change("look"); legend.build($("legend")); }));
  },

  /** Fold the filters away where the screen is narrow and the drawing would stand below them. */
  fold(details) {
    const narrow = window.matchMedia(NARROW);
    const set = () => { details.open = !narrow.matches; };
    narrow.addEventListener("change", set);
    set();
  },

  update() {
    const { counts } = facets.look();
    for (const update of this.updates) update(counts);
  },
};
