// The network on its canvas: what vis-network draws, and how filters, selection and light or dark change it.

const INK = {
  light: { paper: "#fbf9f4", ink: "#1f2326", node: "#39434b", edge: "#1f2326", pale: "#c9c4b8" },
  dark: { paper: "#16191c", ink: "#ece8df", node: "#b9c1c7", edge: "#0d0f11", pale: "#3d4247" },
};
const OFF = 0.14;
const LETTER = 0.3; // half the width of a letter, in font sizes
const FOOT = 28; // pixels for the line below the drawing

const drawing = {
  network: null,
  nodes: new vis.DataSet(),
  edges: new vis.DataSet(),
  drawn: new Map(),

  start(container) {
    this.nodes.add(data.network.nodes);
    this.edges.add(data.network.edges.map((edge) => ({ ...edge, hidden: true })));
    this.dashes = data.edges.map((edge, id) => this.dash(relationOf(edge).dashes, id));
    this.dots = data.edges.map((_, id) => this.dash([0.5, 4], id));
    this.network = new vis.Network(container, { nodes: this.nodes, edges: this.edges }, data.network.options);
    this.network.on("click", ({ nodes, edges }) => {
      if (nodes.length) store.select("actor", nodes[0]);
      else if (edges.length) store.select("edge", edges[0]);
      else store.select("none");
    });
    this.network.on("hoverNode", () => container.classList.add("pointing"));
    this.network.on("hoverEdge", () => container.classList.add("pointing"));
    this.network.on("blurNode", () => container.classList.remove("pointing"));
    this.network.on("blurEdge", () => container.classList.remove("pointing"));
    this.update();
    this.fit();
  },

  /** Bring every node and edge in line with the store; only what changed is touched. */
  update() {
    const shade = theme();
    const ink = INK[shade];
    const { kind, index: chosen } = store.selection;
    const lit = new Set();
    const touched = new Set();
    data.edges.forEach((edge, index) => {
      if (!isVisible(edge)) return;
      touched.add(edge.source).add(edge.target);
      const on = kind === "none" || (kind === "edge" ? index === chosen : edge.source === chosen || edge.target === chosen);
      if (on) lit.add(edge.source).add(edge.target);
    });
    if (kind === "actor") lit.add(chosen).add(chosen);
    if (kind === "edge") lit.add(data.edges[chosen].source).add(data.edges[chosen].target);

    this.put(this.nodes, "n", data.actors.map((_, id) => {
      const on = kind === "none" || lit.has(id);
      const picked = kind === "actor" && id === chosen;
      const fill = picked ? ink.ink : ink.node;
      const colours = { background: fill, border: ink.paper };
      return {
        id,
        hidden: !touched.has(id) && !lit.has(id),
        opacity: on ? 1 : OFF + 0.1,
        color: { ...colours, highlight: { ...colours, border: ink.ink }, hover: { ...colours, border: ink.ink } },
        font: { ...data.network.nodes[id].font, color: on ? ink.ink : ink.pale, strokeColor: ink.paper },
      };
    }));
    this.put(this.edges, "e", data.edges.map((edge, id) => {
      const faint = isFaint(edge);
      const on = kind === "none" || (kind === "edge" ? id === chosen : edge.source === chosen || edge.target === chosen);
      const colour = relationOf(edge)[shade];
      return {
        id,
        hidden: !isVisible(edge) && !(kind === "edge" && id === chosen),
        dashes: faint ? this.dots[id] : this.dashes[id],
        color: { color: colour, highlight: colour, hover: colour, opacity: on ? (faint ? 0.6 : 0.92) : OFF },
      };
    }));
  },

  /** vis-network ends each dash in half a circle, which would fill the gaps of a wide line: they grow with it. */
  dash(dashes, id) {
    return dashes.length ? dashes.map((length, at) => (at % 2 ? length + 1.2 * data.network.edges[id].width - 1.5 : length)) : false;
  },

  /** Write changed rows to a DataSet. */
  put(set, prefix, rows) {
    const changed = rows.filter((row) => {
      const key = prefix + row.id;
      const text = JSON.stringify(row);
      if (this.drawn.get(key) === text) return false;
      this.drawn.set(key, text);
      return true;
    });
    if (changed.length) set.update(changed);
  },

  /** Mark the selection on the canvas, and bring it into sight if it is not. */
  showSelection() {
    const { kind, index } = store.selection;
    this.network.unselectAll();
    if (kind === "actor") this.network.selectNodes([index], false);
    if (kind === "edge") this.network.selectEdges([index]);
    const ends = kind === "actor" ? [index] : kind === "edge" ? [data.edges[index].source, data.edges[index].target] : [];
    const box = this.network.body.container.getBoundingClientRect();
    const outside = ends.some((end) => {
      const { x, y } = this.network.canvasToDOM(this.network.getPosition(end));
      return x < 0 || y < 0 || x > box.width || y > box.height;
    });
    if (outside) this.fit(ends);
  },

  /** Show some actors, or all in view. Worked out from places, because vis-network knows no sizes before it has drawn. */
  fit(actors = null) {
    const all = data.network.nodes.map((node) => node.id);
    const inView = all.filter((id) => !this.nodes.get(id).hidden);
    const shown = (actors || (inView.length ? inView : all)).map((id) => {
      const { label, size, font } = data.network.nodes[id];
      const lines = label.split("\n");
      const half = Math.max(size, LETTER * font.size * Math.max(...lines.map((line) => line.length))) + 12;
      return { ...this.network.getPosition(id), half, above: size + 12, below: size + 1.3 * font.size * lines.length + 20 };
    });
    if (!shown.length) return;
    const left = Math.min(...shown.map(({ x, half }) => x - half));
    const right = Math.max(...shown.map(({ x, half }) => x + half));
    const top = Math.min(...shown.map(({ y, above }) => y - above));
    const bottom = Math.max(...shown.map(({ y, below }) => y + below));
    const { clientWidth, clientHeight } = this.network.body.container;
    const scale = Math.min(actors ? 1.2 : 1.8, clientWidth / (right - left), (clientHeight - FOOT) / (bottom - top));
    const still = !actors || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.network.moveTo({
      position: { x: (left + right) / 2, y: (top + bottom + FOOT / scale) / 2 },
      scale,
      animation: still ? false : { duration: 250, easingFunction: "easeInOutQuad" },
    });
  },

  zoom(factor) {
    this.network.moveTo({ scale: Math.min(5, Math.max(0.05, this.network.getScale() * factor)) });
  },
};
