// The table that says what the drawing shows: the same relations, sorted by any column, filtered by what is typed.

const TABLE_PAGE = 100;
const writeSign = (sign) => (sign > 0 ? "+" : "−");

const table = {
  sort: { by: "sentences", down: true },
  typed: "",
  all: false,
  limit: TABLE_PAGE,
  COLUMNS: [
    ["source", "Who", (index) => nameOf(data.edges[index].source)],
    ["relation", "Relation", (index) => relationOf(data.edges[index]).label],
    ["sign", "Sign", (index) => relationOf(data.edges[index]).sign],
    ["target", "Whom", (index) => nameOf(data.edges[index].target)],
    ["sentences", "Sentences", (index) => saidOf(index)],
    ["articles", "Articles", (index) => facets.look().articles[index]],
    ["confidence", "Conf.", (index) => data.edges[index].confidence],
    ["first", "First", (index) => facets.look().first[index]],
    ["last", "Last", (index) => facets.look().last[index]],
  ],

  rows() {
    const wanted = fold(this.typed.trim());
    const edges = this.all ? facets.look().edges : view.look().edges;
    const kept = wanted ? edges.filter((index) => fold(`${nameOf(data.edges[index].source)} ${relationOf(data.edges[index]).label} ${nameOf(data.edges[index].target)}`).includes(wanted)) : [...edges];
    const [, , value] = this.COLUMNS.find(([name]) => name === this.sort.by);
    const keys = new Map(kept.map((index) => [index, value(index)]));
    const turn = this.sort.down ? -1 : 1;
    return kept.sort((a, b) => {
      const [x, y] = [keys.get(a), keys.get(b)];
      return turn * (typeof x === "string" ? x.localeCompare(y, "en") : x - y) || a - b;
    });
  },

  update() {
    if (store.mode !== "table") return;
    const found = this.rows();
    const outside = facets.look().edges.length - view.look().edges.length;
    const typed = make("input", { type: "search", value: this.typed, placeholder: "Filter by a name or relation", "aria-label": "Filter the table",
      oninput: settle(() => { this.typed = typed.value; this.limit = TABLE_PAGE; this.fill(this.rows()); }, 120) });
    const all = make("input", { type: "checkbox", checked: this.all, onchange: () => { this.all = all.checked; this.update(); } });
    this.caption = make("caption", {});
    this.body = make("tbody", {});
    this.more = makeButton("", "plainly", () => { this.limit += 5 * TABLE_PAGE; this.fill(this.rows()); });
    $("table").replaceChildren(
      make("div", { className: "table-tools" }, typed, outside > 0 ? make("label", { className: "check" }, all, `also the ${number(outside)} outside the drawing`) : null),
      make("table", { className: "grid" }, this.caption, make("thead", {}, make("tr", {}, ...this.COLUMNS.map((column) => this.head(column)))), this.body),
      this.more);
    this.fill(found);
  },

  head([name, title]) {
    const sorted = this.sort.by === name;
    return make("th", { scope: "col", "aria-sort": sorted ? (this.sort.down ? "descending" : "ascending") : "none" },
      makeButton(title, sorted ? "sorted" : "", () => {
        this.sort = { by: name, down: sorted ? !this.sort.down : !["source", "relation", "target"].includes(name) };
        this.update();
        $("table").querySelector(`[data-column="${name}"]`).focus();
      }, { "data-column": name }));
  },

  fill(found) {
    this.caption.textContent = `${count(found.length, "relation")}${found.length > this.limit ? `, the first ${number(this.limit)} shown` : ""}`;
    this.body.replaceChildren(...found.slice(0, this.limit).map((index) => this.row(index)));
    this.more.textContent = `Show more of ${number(found.length)}`;
    this.more.hidden = found.length <= this.limit;
  },

  row(index) {
    const edge = data.edges[index];
    const relation = relationOf(edge);
    const { articles, first, last } = facets.look();
    const chosen = store.selection.kind === "edge" && store.selection.edge === index;
    return make("tr", { className: chosen ? "chosen" : "", "data-edge": String(index) },
      make("td", {}, panel.actorButton(edge.source)),
      make("td", {}, make("button", { type: "button", className: "relation", onclick: () => panel.choose("edge", index) },
        makeLine(relation, { faint: isFaint(index), width: 28 }), ` ${relation.label}`), caveatOf(edge)),
      make("td", { className: "middle" }, writeSign(relation.sign)),
      make("td", {}, panel.actorButton(edge.target)),
      make("td", { className: "right" }, number(saidOf(index))), make("td", { className: "right" }, number(articles[index])),
      make("td", { className: "right" }, writeShare(edge.confidence)), make("td", {}, writeIso(first[index])), make("td", {}, writeIso(last[index])));
  },
};
