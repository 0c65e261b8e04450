// Names in the drawing: of one size on the screen whatever the scale, the prominent first, and never one upon another.
// A name stands below its actor, or above, beside or at a corner of it where there is room, and never so near to another
// actor that it could be read as that one's; where there is no such room it waits until the reader comes closer.

const LABEL_FACE = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif";
const FIRST_NAMES = 8; // may stand near to others where there is no better room
const COVERING = 3; // may cover somebody less prominent
const NAME = -1; // owner of a box that holds a name, not a shape

const labels = {
  texts: new Map(), // actor → lines, size
  spots: [], // { actor, x, y, width, height, dx, dy }, offsets in pixels from the actor's place
  key: "",

  forget() {
    this.key = "";
  },

  /** Keep names inside a box, in pixels from the drawing's origin, while the scale is what it is. */
  stayIn(scale, box) {
    this.bounds = { scale, box };
    this.forget();
  },

  /** How large the page's letters are, against 16 pixels. */
  base() {
    return (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
  },

  /** How large names are drawn: a little larger from near. */
  grow(scale) {
    return this.base() * Math.min(1.35, Math.max(1, Math.sqrt(scale)));
  },

  /** Lines of a name, and the room they take. */
  sizeOf(actor) {
    const grown = this.grown || 1;
    const { lines, size, width, height } = this.measure(actor);
    return { lines, size: size * grown, width: width * grown, height: height * grown };
  },

  measure(actor) {
    const known = this.texts.get(actor);
    if (known) return known;
    const lines = wrap(nameOf(actor));
    const size = 11.8 + 2.7 * ((sizeOf(actor) - 7) / 19);
    this.context = this.context || document.createElement("canvas").getContext("2d");
    this.context.font = `${size}px ${LABEL_FACE}`;
    const width = Math.max(...lines.map((line) => this.context.measureText(line).width));
    const made = { lines, size, width: width + 4, height: lines.length * size * 1.18 + 2 };
    this.texts.set(actor, made);
    return made;
  },

  /** Draw all names; vis-network hands over its context once it has drawn the rest. */
  draw(context) {
    const scale = drawing.network.getScale();
    const { actors } = drawing.light(view.look().edges) || {};
    this.arrange(scale, actors);
    const ratio = context.canvas.width / context.canvas.clientWidth;
    const origin = drawing.network.canvasToDOM({ x: 0, y: 0 });
    const { clientWidth, clientHeight } = drawing.container;
    const ink = INK[theme()];
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = ink.paper;
    for (const spot of this.spots) {
      const x = origin.x + spot.x * scale + spot.dx;
      const y = origin.y + spot.y * scale + spot.dy;
      if (x + spot.width / 2 < 0 || x - spot.width / 2 > clientWidth || y < -40 || y > clientHeight + 40) continue;
      const { lines, size } = this.sizeOf(spot.actor);
      context.font = `${size}px ${LABEL_FACE}`;
      context.fillStyle = !actors || actors.has(spot.actor) ? ink.ink : ink.pale;
      lines.forEach((line, at) => {
        const at_y = y + (at - (lines.length - 1) / 2) * size * 1.18;
        context.strokeText(line, x, at_y);
        context.fillText(line, x, at_y);
      });
    }
    context.restore();
  },

  /** Choose a spot for each name that fits; again only when the scale, the actors or the selection changed. */
  arrange(scale, lit) {
    const key = `${scale.toFixed(4)} ${lit ? [...lit].length : ""}`;
    if (key === this.key) return;
    this.key = key;
    this.grown = this.grow(scale);
    const held = drawing.network.body.nodes;
    const shown = [...view.look().set].filter((actor) => held[actor]).sort((a, b) => (lit ? lit.has(b) - lit.has(a) : 0) || rankOf[a] - rankOf[b]);
    const bounds = this.bounds && Math.abs(this.bounds.scale / scale - 1) < 0.002 ? this.bounds.box : null;
    const discs = shown.map((actor) => {
      const place = { x: held[actor].x, y: held[actor].y };
      const radius = sizeOf(actor) * scale;
      return { actor, place, radius, box: boxAt(place.x * scale, place.y * scale, radius * 1.7, radius * 1.7) };
    });
    // The opening view is worth a few tries; from nearer there is room, and a name had better stay where it was.
    const tries = (bounds ? ORDERS : ORDERS.slice(0, 1)).map((order) => this.place(discs, scale, bounds, order));
    this.spots = tries.reduce((best, each) => (each.worth > best.worth ? each : best)).spots;
    this.spots.reverse(); // the prominent are drawn last
  },

  /** Give names their spots, one after the other, each the first that is free; and tell how well that went. */
  place(discs, scale, bounds, order) {
    const grid = new Grid();
    for (const { box, actor } of discs) grid.add(box, actor);
    if (bounds) grid.add(this.corner(bounds), NAME);
    const spots = [];
    let worth = 0;
    discs.forEach(({ actor, place, radius }, rank) => {
      const { width, height } = this.sizeOf(actor);
      const boxOf = ([dx, dy]) => boxAt(place.x * scale + dx, place.y * scale + dy, width, height);
      const around = spotsAround(radius, width, height, order).filter((each) => !bounds || isInside(boxOf(each), bounds));
      const own = (owner) => owner === actor;
      const open = around.filter((each) => !grid.hits(boxOf(each), own));
      const clear = open.find((each) => !grid.hits(widen(boxOf(each)), (owner) => own(owner) || owner === NAME));
      const spot = clear || (rank < FIRST_NAMES && this.leastBad(open, (each) => widen(boxOf(each)), grid, () => true))
        || (rank < COVERING && this.leastBad(around, boxOf, grid, (owner) => owner !== NAME && rankOf[owner] >= rankOf[actor]));
      if (!spot) return;
      const [dx, dy] = spot;
      grid.add(boxOf(spot), NAME);
      spots.push({ actor, x: place.x, y: place.y, dx, dy, width, height });
      worth += clear ? 1 : open.length ? 0.4 : 0;
    });
    return { spots, worth };
  },

  /** The corner where the buttons of the view stand. */
  corner({ right, top }) {
    const { offsetWidth, offsetHeight, offsetTop } = $("zoom");
    return { left: right - offsetWidth - 2 * offsetTop, right, top, bottom: top + offsetHeight + 2 * offsetTop };
  },

  /** Of the first few a name matters more than how near to others it stands: where it meets fewest. */
  leastBad(spots, boxOf, grid, free) {
    const met = spots.map((each) => [each, grid.count(boxOf(each), free)]).filter(([, shapes]) => shapes < Infinity);
    return (met.sort(([, a], [, b]) => a - b)[0] || [])[0];
  },

  /** The actor whose name stands at a point of the drawing. */
  at({ x, y }) {
    const scale = drawing.network.getScale();
    const origin = drawing.network.canvasToDOM({ x: 0, y: 0 });
    const found = this.spots.findLast((spot) => Math.abs(origin.x + spot.x * scale + spot.dx - x) < spot.width / 2
      && Math.abs(origin.y + spot.y * scale + spot.dy - y) < spot.height / 2);
    return found && found.actor;
  },
};
