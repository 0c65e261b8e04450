// What the reader has chosen. Everything else asks here and is told of changes; nothing else holds state.
// Facets hold what is switched off, so that "everything" is empty and a new value in a rebuilt page is in view.

const DEFAULTS = () => ({
  off: {
    relations: new Set(), signs: new Set(), voices: new Set(), kinds: new Set(), parties: new Set(), camps: new Set(), outlets: new Set(),
    modalities: new Set(data.modalities.map((_, at) => at).filter((at) => at !== ASSERTED)),
  },
  least: { confidence: 0, articles: 1 },
  days: { from: null, to: null },
});
const OPENING = 150;

const store = {
  ...DEFAULTS(),
  selection: { kind: "none" },
  limit: OPENING,
  revealed: [], // actors brought in one by one, in order
  hidden: new Set(),
  pinned: new Set(),
  moved: new Map(), // actor → place given by hand
  focus: null, // { actor, depth, way: "both" | "out" | "in" }
  mode: "network",
  fill: data.parties.length ? "party" : "none", // camps are worked out, not stated: only on demand
  listeners: [],

  onChange(listener) {
    this.listeners.push(listener);
  },
  /** Tell of a change: "filter", "selection", "view" (who is in the drawing), "mode" or "look". */
  change(what) {
    if (what === "filter") facets.forget();
    if (what === "filter" || what === "view") view.forget();
    for (const listener of this.listeners) listener(what);
  },
  toggle(facet, value, on) {
    if (on) this.off[facet].delete(value);
    else this.off[facet].add(value);
    this.change("filter");
  },
  only(facet, value, size) {
    this.off[facet] = new Set(Array.from({ length: size }, (_, at) => at).filter((at) => at !== value));
    this.change("filter");
  },
  all(facet) {
    this.off[facet].clear();
    this.change("filter");
  },
  setDays(from, to) {
    if (from === this.days.from && to === this.days.to) return;
    this.days = { from, to };
    this.change("filter");
  },
  setLeast(name, value) {
    this.least[name] = value;
    this.change("filter");
  },
  isFiltered() {
    const { off, least, days } = DEFAULTS();
    const same = Object.keys(off).every((facet) => off[facet].size === this.off[facet].size && [...off[facet]].every((at) => this.off[facet].has(at)));
    return !(same && least.confidence === this.least.confidence && least.articles === this.least.articles
      && days.from === this.days.from && days.to === this.days.to);
  },
  /** Take back all filters, and all that was hidden, brought in, focused or moved. */
  undoAll() {
    Object.assign(this, DEFAULTS(), { focus: null, limit: OPENING, revealed: [], hidden: new Set(), pinned: new Set(), moved: new Map() });
    view.rearrange();
    this.change("filter");
  },
  isChanged() {
    return this.isFiltered() || this.focus !== null || this.limit !== OPENING || this.revealed.length > 0
      || this.hidden.size > 0 || this.pinned.size > 0 || this.moved.size > 0;
  },
  /** Choose what the panel tells of; parts beyond `kind` are actors or an edge. */
  select(kind, ...given) {
    const selection = { kind };
    if (kind === "edge") selection.edge = given[0];
    if (kind === "actor") selection.actor = given[0];
    if (kind === "pair" || kind === "paths") [selection.a, selection.b] = given;
    if (JSON.stringify(selection) === JSON.stringify(this.selection)) return;
    this.selection = selection;
    const ends = this.endsOf(selection);
    const missing = ends.filter((actor) => !view.shows(actor));
    if (missing.length) view.reveal(missing);
    this.change("selection");
  },
  endsOf({ kind, edge, actor, a, b }) {
    if (kind === "edge") return [data.edges[edge].source, data.edges[edge].target];
    if (kind === "actor") return [actor];
    return kind === "pair" || kind === "paths" ? [a, b].filter((end) => end !== undefined && end >= 0) : [];
  },
  setFocus(focus) {
    this.focus = focus;
    view.rearrange();
    this.change("view");
  },
  setMode(mode) {
    this.mode = mode;
    this.change("mode");
  },
};
