// Paths between two actors, the shortest first, with the sentence of each hop.

const MOST_PATHS = 5;
const MOST_HOPS = 6;

const paths = {
  chosen: 0,
  found: [],
  turned: true, // whether a path may run against an arrow

  /** Shortest paths by edges in sight; of several edges between two actors the best told one stands for the hop. */
  find(a, b) {
    const inSight = new Set(facets.look().edges);
    const before = new Map([[a, []]]);
    const depth = new Map([[a, 0]]);
    let ring = [a];
    while (ring.length && !depth.has(b) && depth.get(ring[0]) < MOST_HOPS) {
      const next = [];
      for (const actor of ring) {
        for (const [other, index] of this.steps(actor, inSight)) {
          if (!depth.has(other)) { depth.set(other, depth.get(actor) + 1); before.set(other, []); next.push(other); }
          if (depth.get(other) === depth.get(actor) + 1) before.get(other).push([actor, index]);
        }
      }
      ring = next;
    }
    return depth.has(b) ? this.unroll(a, b, before) : [];
  },

  /** Whom one can get to from an actor, by the best told edge to each. */
  steps(actor, inSight) {
    const best = new Map();
    for (const index of edgesOf[actor]) {
      if (!inSight.has(index)) continue;
      const edge = data.edges[index];
      if (!this.turned && !relationOf(edge).symmetric && edge.source !== actor) continue;
      const other = edge.source === actor ? edge.target : edge.source;
      if (!best.has(other) || saidOf(index) > saidOf(best.get(other))) best.set(other, index);
    }
    return best;
  },

  /** The strongest few of all shortest paths: those whose weakest hop is told most often. */
  unroll(a, b, before) {
    let open = [[[b, -1]]];
    while (open.length && open[0][0][0] !== a) {
      open = open.flatMap((path) => before.get(path[0][0]).map(([actor, index]) => [[actor, -1], [path[0][0], index], ...path.slice(1)]));
      open.sort((x, y) => this.weakest(y) - this.weakest(x));
      open = open.slice(0, 40);
    }
    return open.slice(0, MOST_PATHS).map((path) => path.slice(1).map(([actor, index]) => ({ actor, index })));
  },

  weakest(path) {
    return Math.min(...path.filter(([, index]) => index >= 0).map(([, index]) => saidOf(index)));
  },

  /** Find the paths that a selection asks for, and bring in whoever stands on the chosen one. */
  prepare({ a, b }) {
    const known = a !== undefined && b !== undefined && a >= 0 && b >= 0 && a !== b;
    this.found = known ? this.find(a, b) : [];
    if (this.chosen >= this.found.length) this.chosen = 0;
    const missing = (this.found[this.chosen] || []).map(({ actor }) => actor).filter((actor) => !view.shows(actor));
    if (missing.length) view.reveal(missing);
  },

  light() {
    const path = this.found[this.chosen];
    if (!path) return null;
    const { a } = store.selection;
    return { edges: new Set(path.map(({ index }) => index)), actors: new Set([a, ...path.map(({ actor }) => actor)]), ends: new Set([a, path[path.length - 1].actor]) };
  },
};

TELLERS.paths = ({ a, b }) => {
  const [one, two] = [a === undefined ? -1 : a, b === undefined ? -1 : b];
  const set = (from, to) => { paths.chosen = 0; panel.choose("paths", from, to); };
  const body = [make("h2", {}, "Paths"),
    make("div", { className: "pickers" }, makeActorPicker("From", one, (actor) => set(actor, two)), makeActorPicker("To", two, (actor) => set(one, actor)))];
  if (one < 0 || two < 0 || one === two) return [...body, make("p", { className: "lead" }, "Choose two actors: who stands between them, and which sentences tie them?")];
  const follow = make("input", { type: "checkbox", checked: !paths.turned, onchange: () => { paths.turned = !follow.checked; store.change("selection"); } });
  body.push(make("label", { className: "check" }, follow, "Only along the arrows"));
  if (!paths.found.length) return [...body, make("p", { className: "lead" }, `No path of ${MOST_HOPS} hops or fewer with these filters.`)];
  const hops = paths.found[paths.chosen].length;
  body.push(make("p", { className: "lead" }, `${count(paths.found.length, "shortest path")}, ${count(hops, "hop")}`));
  if (paths.found.length > 1) body.push(makeChoice("Path", paths.found.map((path, at) => [at, String(at + 1), path.map(({ actor }) => nameOf(actor)).join(", ")]), paths.chosen,
    (at) => { paths.chosen = at; store.change("selection"); }));
  let from = one;
  body.push(make("ol", { className: "hops" }, ...paths.found[paths.chosen].map(({ actor, index }) => {
    const hop = makeHop(from, actor, index);
    from = actor;
    return hop;
  })));
  return body;
};

/** One hop: who, how, whom, and the surest sentence that says so. */
function makeHop(from, to, index) {
  const edge = data.edges[index];
  const best = sortRows(statementsOf(index).kept).filter((at) => facets.passes(at)).sort((x, y) => rows.confidence[y] - rows.confidence[x])[0];
  const list = make("ol", { className: "sentences" });
  if (best !== undefined) shelves.statement(best).then((statement) => { if (statement) list.append(makeEvidence(statement)); });
  return make("li", {}, make("h3", {}, make("span", {}, panel.actorButton(edge.source), " ", makeLine(relationOf(edge), { faint: isFaint(index), width: 34 }), " ",
    make("span", { className: "hidden" }, `${relationOf(edge).label} `), panel.actorButton(edge.target)), make("span", { className: "number" }, number(saidOf(index)))), list,
  saidOf(index) > 1 ? makeButton(`All ${number(saidOf(index))} sentences`, "plainly", () => panel.choose("edge", index)) : null);
}
