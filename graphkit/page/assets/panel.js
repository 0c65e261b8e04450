// The panel of details: every relation in view, or one relation with its sentences, or one actor with its relations.
// All of the network can be read and walked through here without the canvas.

const PAGE = 100;

const panel = {
  limit: PAGE,

  start(container) {
    this.container = container;
    this.update();
  },

  update() {
    const { kind, index } = store.selection;
    const body = kind === "edge" ? this.edge(index) : kind === "actor" ? this.actor(index) : this.list();
    this.container.replaceChildren(...body);
    this.container.scrollTop = 0;
  },

  /** Bring the panel into sight where it stands below the drawing. */
  reveal() {
    if (store.selection.kind === "none" || !window.matchMedia(NARROW).matches) return;
    this.container.scrollIntoView({ block: "start" });
  },

  list() {
    const rows = data.edges.map((edge, index) => index).filter((index) => isVisible(data.edges[index]));
    rows.sort((a, b) => countChosen(data.edges[b]) - countChosen(data.edges[a]) || a - b);
    const body = [make("h2", {}, "Relations"),
      make("p", { className: "lead" }, rows.length
        ? "Choose a line or a name, in the drawing or here, to read the sentences behind it."
        : "No relation is left. Switch on another relation or way of saying.")];
    body.push(make("ol", { className: "edges" }, ...rows.slice(0, this.limit).map((index) => this.edgeButton(index))));
    if (rows.length > this.limit) {
      body.push(make("button", { type: "button", className: "plainly", onclick: () => { this.limit *= 4; this.update(); } },
        `Show more of ${rows.length.toLocaleString("en-GB")}`));
    }
    return body;
  },

  /** A relation as a button: who, the line, whom and how often; `but` names the actor that need not be repeated. */
  edgeButton(index, but = -1) {
    const edge = data.edges[index];
    const relation = relationOf(edge);
    const faint = isFaint(edge);
    const said = make("span", { className: "hidden" }, ` ${relation.label} `);
    const words = but === -1
      ? [make("span", { className: "who" }, nameOf(edge.source)), makeLine(relation, { faint, width: 34 }), said,
        make("span", { className: "who" }, nameOf(edge.target))]
      : [makeLine(relation, { faint, width: 34 }), make("span", { className: "who" }, nameOf(edge.source === but ? edge.target : edge.source))];
    return make("li", {}, make("button", {
      type: "button",
      className: faint ? "edge faint" : "edge",
      "data-edge": String(index),
      onclick: () => this.choose("edge", index),
    }, make("span", { className: "words" }, ...words, ...this.caveat(edge)), make("span", { className: "number" }, String(countChosen(edge)))));
  },

  /** What a relation that nothing asserts must not be read without. */
  caveat(edge) {
    if (edge.asserted) return [];
    const said = edge.negated ? "denied" : edge.hedged ? "hedged" : "not yet";
    return [make("span", { className: "caveat" }, said)];
  },

  actorButton(index) {
    return make("button", { type: "button", className: "name", "data-actor": String(index), onclick: () => this.choose("actor", index) },
      nameOf(index));
  },

  /** Select from the panel itself: the reader's place goes to the new heading. */
  choose(kind, index) {
    store.select(kind, index);
    this.container.focus({ preventScroll: true });
  },

  back() {
    return make("button", { type: "button", className: "plainly back", onclick: () => this.choose("none") }, "← All relations");
  },

  edge(index) {
    const edge = data.edges[index];
    const relation = relationOf(edge);
    const rows = edge.sentences.map((at) => data.sentences[at]);
    const tone = make("span", { className: "tone" }, relation.label);
    tone.style.color = relation[theme()];
    const body = [this.back(),
      make("h2", {}, this.actorButton(edge.source), " ", tone, " ", this.actorButton(edge.target)),
      make("p", { className: "lead" }, makeLine(relation, { faint: edge.asserted === 0 }), this.describe(edge, relation))];
    if (rows.length) {
      body.push(make("p", { className: "key" }, "Marked: ",
        ...["source", "cue", "target"].flatMap((name) => [make("span", { className: `sample ${name}` }, name), " "])));
      body[body.length - 1].style.setProperty("--tone", relation[theme()]);
    }
    for (const { name } of data.modalities) {
      const group = rows.filter((row) => row.modality === name);
      if (!group.length) continue;
      body.push(make("section", { className: `said ${name}` },
        make("h3", {}, SAYING[name] || name, make("span", { className: "number" }, String(group.length))),
        make("ol", { className: "sentences" }, ...group.map((row) => makeEvidence(row, relation)))));
    }
    const others = edgesOf[edge.source].filter((other) =>
      other !== index && edgesOf[edge.target].includes(other));
    if (others.length) {
      body.push(make("section", {}, make("h3", {}, "Also between the two"),
        make("ol", { className: "edges" }, ...others.map((other) => this.edgeButton(other)))));
    }
    return body;
  },

  describe(edge, relation) {
    const days = [...new Set([writeDay(edge.first), writeDay(edge.last)])].filter(Boolean).join(" to ");
    const sign = relation.sign > 0 ? "for (+)" : "against (−)";
    const said = edge.asserted ? count(edge.weight, "article") : "nothing asserts it";
    return [sign, said, days, `confidence ${writeShare(edge.confidence)}`].filter(Boolean).join(" · ");
  },

  actor(index) {
    const actor = data.actors[index];
    const body = [this.back(), make("h2", {}, actor.name),
      make("p", { className: "lead" }, [actor.kind, count(actor.mentions, "mention"), `in ${count(actor.articles, "article")}`].filter(Boolean).join(" · "))];
    const facts = [];
    for (const { title, start, end } of actor.offices) {
      const days = start || end ? `, ${writeDay(start) || "?"} to ${writeDay(end) || "now"}` : "";
      facts.push(make("li", {}, title, make("span", { className: "where" }, days)));
    }
    if (actor.aliases.length) facts.push(make("li", {}, make("span", { className: "where" }, "also "), actor.aliases.join(", ")));
    if (facts.length) body.push(make("ul", { className: "facts" }, ...facts));
    const visible = edgesOf[index].filter((at) => isVisible(data.edges[at]));
    data.relations.forEach((relation, at) => {
      const own = visible.filter((edge) => data.edges[edge].relation === at);
      const out = own.filter((edge) => relation.symmetric || data.edges[edge].source === index);
      const into = own.filter((edge) => !out.includes(edge));
      if (out.length) body.push(this.edgesUnder(`${actor.name} ${relation.label}`, out, index));
      if (into.length) body.push(this.edgesUnder(`Who ${relation.label} ${actor.name}`, into, index));
    });
    const rest = edgesOf[index].length - visible.length;
    if (rest) body.push(make("p", { className: "lead" }, `${count(rest, "more relation")} not shown with these filters.`));
    return body;
  },

  edgesUnder(title, edges, but) {
    const sorted = [...edges].sort((a, b) => countChosen(data.edges[b]) - countChosen(data.edges[a]) || a - b);
    return make("section", {}, make("h3", {}, title, make("span", { className: "number" }, String(edges.length))),
      make("ol", { className: "edges" }, ...sorted.map((edge) => this.edgeButton(edge, but))));
  },
};
