// The network on its canvas: what vis-network draws, and how filters, selection and light or dark change it.

const OFF = 0.13;
const MARGIN = { side: 44, end: 30 }; // pixels that a fitted drawing leaves for names

const drawing = {
  network: null,
  nodes: new vis.DataSet(),
  edges: new vis.DataSet(),
  drawn: { nodes: new Map(), edges: new Map() },
  faded: null, // on play: day before which edges pale

  start(container) {
    this.container = container;
    if (!make("canvas", {}).getContext("2d")) { this.doWithout(); return; }
    view.turned = container.clientWidth < 0.95 * container.clientHeight;
    this.sync();
    this.network = new vis.Network(container, { nodes: this.nodes, edges: this.edges }, data.network.options);
    this.network.on("click", (event) => this.onClick(event));
    for (const [event, on] of [["hoverNode", true], ["hoverEdge", true], ["blurNode", false], ["blurEdge", false]]) {
      this.network.on(event, () => container.classList.toggle("pointing", on));
    }
    container.addEventListener("pointermove", ({ offsetX, offsetY }) => {
      container.classList.toggle("named", labels.at({ x: offsetX, y: offsetY }) !== undefined);
    });
    this.network.on("doubleClick", ({ nodes }) => {
      if (nodes.length) { store.setFocus({ actor: nodes[0], depth: 1, way: "both" }); this.fit(); }
    });
    this.network.on("dragEnd", ({ nodes }) => {
      if (!nodes.length) return;
      for (const [id, place] of Object.entries(this.network.getPositions(nodes))) {
        const { x, y } = view.turnBack(place);
        store.moved.set(Number(id), { x: Math.round(x), y: Math.round(y) });
      }
      store.change("look");
    });
    // Whoever has not chosen a place and scale of their own sees all, whatever the size of the window.
    this.network.on("resize", settle(() => { if (!this.camera) this.fit(); }, 50)); // vis-network moves what it shows first
    this.network.on("dragging", ({ nodes }) => { if (nodes.length) labels.forget(); });
    this.network.on("afterDrawing", (context) => labels.draw(context));
    this.fit();
  },

  /** Where the browser gives no canvas, the table stands in for the drawing. */
  doWithout() {
    const nothing = () => {};
    Object.assign(this, { sync: nothing, fit: nothing, zoom: nothing, showSelection: nothing });
    this.network = { on: nothing, redraw: nothing, moveTo: nothing, getScale: () => 1, getViewPosition: () => ({ x: 0, y: 0 }), canvasToDOM: (point) => point, body: { nodes: {}, edges: {} } };
    $("mode-network").disabled = true;
    $("mode-network").title = "This browser gives the page no canvas to draw on";
    if (store.mode === "network") store.mode = "table";
  },

  onClick({ nodes, edges, pointer }) {
    const named = nodes.length ? nodes[0] : labels.at(pointer.DOM);
    if (named !== undefined) store.select("actor", named);
    else if (edges.length) store.select("edge", edges[0]);
    else store.select("none");
  },

  /** Bring what vis-network holds in line with the store; only what changed is touched. */
  sync() {
    const { set, edges } = view.look();
    const lit = this.light(edges);
    this.put("nodes", [...set].map((actor) => this.nodeOf(actor, lit)));
    this.put("edges", edges.map((index) => this.edgeOf(index, lit)));
    labels.forget();
  },

  /** Whom and what a selection lights; null for everything. */
  light(edges) {
    const { kind, edge: chosen, actor } = store.selection;
    const ends = new Set(store.endsOf(store.selection));
    if (kind === "paths") return paths.light();
    if (!ends.size) return null;
    // In a focus the one in the middle is chosen anyway: then everybody around stays lit.
    const everything = Boolean(store.focus) && kind === "actor" && actor === store.focus.actor;
    const on = new Set(edges.filter((index) => {
      if (everything) return true;
      if (kind === "edge") return index === chosen;
      const edge = data.edges[index];
      return kind === "actor" ? edge.source === actor || edge.target === actor : ends.has(edge.source) && ends.has(edge.target);
    }));
    const actors = new Set(ends);
    for (const index of on) actors.add(data.edges[index].source).add(data.edges[index].target);
    return { edges: on, actors, ends };
  },

  nodeOf(actor, lit) {
    const ink = INK[theme()];
    const on = !lit || lit.actors.has(actor);
    const fill = filling.colour(filling.of(actor));
    const picked = Boolean(lit) && lit.ends.has(actor);
    const colours = { background: fill, border: picked ? ink.ink : ink.paper };
    const strong = { ...colours, border: ink.ink };
    return {
      id: actor,
      ...view.place(actor),
      shape: data.network.kinds[data.actors[actor].kind].shape,
      size: Math.round(sizeOf(actor) * 10) / 10,
      borderWidth: picked ? 3 : store.pinned.has(actor) ? 2.5 : 1.5,
      opacity: on ? 1 : OFF + 0.12,
      color: { ...colours, highlight: strong, hover: strong },
    };
  },

  edgeOf(index, lit) {
    const edge = data.edges[index];
    const { articles, last } = facets.look();
    const faint = isFaint(index);
    const relation = relationOf(edge);
    const colour = relation[theme()];
    const width = Math.round((1.4 + Math.log2(Math.max(1, articles[index]))) * 100) / 100;
    const old = this.faded !== null && last[index] < this.faded;
    const strength = (faint ? 0.6 : 0.92) * (old ? 0.35 : 1);
    return {
      id: index,
      from: edge.source,
      to: edge.target,
      ...data.network.relations[edge.relation],
      smooth: edge.bend ? { enabled: true, type: edge.bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(edge.bend) * 0.08 } : false,
      width,
      dashes: this.dash(faint ? [0.5, 4] : relation.dashes, width),
      color: { color: colour, highlight: colour, hover: colour, opacity: lit && !lit.edges.has(index) ? OFF : strength },
    };
  },

  /** vis-network ends each dash in half a circle, which would fill the gaps of a wide line: they grow with it. */
  dash(dashes, width) {
    return dashes.length ? dashes.map((length, at) => (at % 2 ? length + 1.2 * width - 1.5 : length)) : false;
  },

  put(name, wanted) {
    const [set, drawn] = [this[name], this.drawn[name]];
    const ids = new Set(wanted.map(({ id }) => id));
    const gone = [...drawn.keys()].filter((id) => !ids.has(id));
    for (const id of gone) drawn.delete(id);
    if (gone.length) set.remove(gone);
    const changed = wanted.filter((row) => {
      const text = JSON.stringify(row);
      if (drawn.get(row.id) === text) return false;
      drawn.set(row.id, text);
      return true;
    });
    if (changed.length) set.update(changed);
  },

  /** Mark the selection on the canvas, and bring it into sight if it is not. */
  showSelection() {
    const { kind, edge } = store.selection;
    const ends = store.endsOf(store.selection).filter((actor) => view.shows(actor));
    this.network.unselectAll();
    if (kind === "actor" && ends.length) this.network.selectNodes(ends, false);
    if (kind === "edge" && this.drawn.edges.has(edge)) this.network.selectEdges([edge]);
    const { clientWidth, clientHeight } = this.container;
    const outside = ends.some((end) => {
      const { x, y } = this.network.canvasToDOM(view.place(end));
      return x < 0 || y < 0 || x > clientWidth || y > clientHeight;
    });
    if (outside) this.fit(ends);
  },

  /** Show some actors, or all in view. Worked out from places, because vis-network knows no sizes before it has drawn. */
  fit(actors = null) {
    const shown = [...(actors || view.look().set)];
    const { clientWidth, clientHeight } = this.container;
    if (!shown.length || !clientWidth || !clientHeight) return;
    const box = this.frame(shown);
    const scale = Math.min(actors ? 1.2 : Math.max(1.8, clientHeight / 700) * labels.base(), (clientWidth - 2 * MARGIN.side) / (box.right - box.left),
      (clientHeight - 2 * MARGIN.end) / (box.bottom - box.top));
    const position = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    labels.stayIn(scale, boxAt(position.x * scale, position.y * scale, clientWidth, clientHeight));
    this.network.moveTo({ position, scale, animation: actors && !isStill() ? { duration: 250, easingFunction: "easeInOutQuad" } : false });
  },

  /** The box of some actors' shapes. */
  frame(actors) {
    const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const actor of actors) {
      const [{ x, y }, size] = [view.place(actor), sizeOf(actor)];
      box.left = Math.min(box.left, x - size);
      box.right = Math.max(box.right, x + size);
      box.top = Math.min(box.top, y - size);
      box.bottom = Math.max(box.bottom, y + size);
    }
    return box;
  },

  zoom(factor) {
    this.network.moveTo({ scale: Math.min(5, Math.max(0.03, this.network.getScale() * factor)) });
  },
};
