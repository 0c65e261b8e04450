// The panel of details: every relation in view, or what a selection tells. All of the network can be read and walked
// through here without the canvas. Each kind of selection has its own teller.

const PAGE = 60;
const TELLERS = {}; // kind of selection → (selection) => elements

const panel = {
  limit: PAGE,

  start(container) {
    this.container = container;
  },

  update() {
    const tell = TELLERS[store.selection.kind] || TELLERS.none;
    this.container.replaceChildren(this.tabs(), ...tell(store.selection));
    this.container.scrollTop = 0;
  },

  /** Ways into the material that do not begin with one actor or line. */
  tabs() {
    const { kind } = store.selection;
    const tab = (text, at, ...given) => makeButton(text, "tab", () => this.choose(at, ...given),
      { "aria-current": kind === at ? "true" : null, "data-tab": at });
    return make("nav", { className: "tabs", "aria-label": "Details" },
      tab("Relations", "none"), tab("A versus B", "pair"), tab("Paths", "paths"), tab("Who changed", "changed"));
  },

  /** Bring the panel into sight where it stands below the drawing. */
  reveal() {
    if (store.selection.kind === "none" || !window.matchMedia(NARROW).matches) return;
    this.container.scrollIntoView({ block: "start" });
  },

  /** Select from the panel itself: the reader's place goes to the new heading. */
  choose(kind, ...given) {
    store.select(kind, ...given);
    this.container.focus({ preventScroll: true });
  },

  /** A relation as a button: who, the line, whom and how often; `but` names the actor that need not be repeated. */
  edgeButton(index, but = -1) {
    const edge = data.edges[index];
    const relation = relationOf(edge);
    const faint = isFaint(index);
    const said = make("span", { className: "hidden" }, ` ${relation.label} `);
    const who = (actor) => make("span", { className: "who" }, nameOf(actor));
    const line = makeLine(relation, { faint, width: 34 });
    const words = but === -1 ? [who(edge.source), line, said, who(edge.target)]
      : [line, who(edge.source === but ? edge.target : edge.source)];
    return make("li", {}, make("button", {
      type: "button",
      className: faint ? "edge faint" : "edge",
      "data-edge": String(index),
      onclick: () => this.choose("edge", index),
    }, make("span", { className: "words" }, ...words, caveatOf(edge)), make("span", { className: "number" }, number(saidOf(index)))));
  },

  /** A list of relations, the most told first, a page at a time. */
  edgeList(edges, but = -1) {
    const sorted = [...edges].sort((a, b) => saidOf(b) - saidOf(a) || a - b);
    const list = make("ol", { className: "edges" }, ...sorted.slice(0, this.limit).map((index) => this.edgeButton(index, but)));
    if (sorted.length <= this.limit) return [list];
    const more = makeButton(`Show more of ${number(sorted.length)}`, "plainly", () => {
      const at = list.children.length;
      list.append(...sorted.slice(at, at + 4 * PAGE).map((index) => this.edgeButton(index, but)));
      if (list.children.length === sorted.length) more.remove();
    });
    return [list, more];
  },

  actorButton(actor) {
    return makeButton(nameOf(actor), "name", () => this.choose("actor", actor), { "data-actor": String(actor) });
  },
};

/** What a relation that nothing asserts must not be read without. */
function caveatOf(edge) {
  if (edge.asserted) return null;
  return make("span", { className: "caveat" }, edge.negated ? "denied" : edge.hedged ? "hedged" : "not yet");
}

TELLERS.none = () => {
  const { edges } = view.look();
  return [make("h2", {}, "Relations"),
    make("p", { className: "lead" }, edges.length
      ? "Choose a line or a name, in the drawing or here, to read the sentences behind it."
      : "No relation is left. Switch on another relation or way of saying, or undo all."),
    ...panel.edgeList(edges)];
};
