// Who is in the drawing, and where. Of many actors only the most prominent come; search, "show more" and "expand" bring
// others, a focus shows one actor's neighbourhood in rings.

const CELL = { width: 120, height: 70 }; // the room an actor brought in looks for

const view = {
  known: null,
  places: new Map(), // of actors brought in, or arranged by a focus
  turned: false, // a drawing that is wider than tall lies on its side where the screen is taller than wide

  forget() {
    this.known = null;
  },
  /** Actors in the drawing, edges between them, and how many with an edge in sight are left out. */
  look() {
    if (!this.known) this.known = this.work();
    return this.known;
  },
  shows(actor) {
    return this.look().set.has(actor);
  },

  work() {
    const sight = facets.look();
    const touched = new Uint8Array(data.actors.length);
    for (const index of sight.edges) touched[data.edges[index].source] = touched[data.edges[index].target] = 1;
    const set = new Set();
    let left = 0;
    if (store.focus) {
      for (const actor of this.around(store.focus)) set.add(actor);
    } else {
      let room = store.limit;
      for (const actor of byRank) {
        if (!touched[actor] || store.hidden.has(actor)) continue;
        if (room > 0) { set.add(actor); room -= 1; } else left += 1;
      }
    }
    for (const actor of store.revealed) {
      if (store.hidden.has(actor)) continue;
      if (!set.has(actor) && !store.focus && touched[actor]) left -= 1;
      set.add(actor);
    }
    for (const actor of store.pinned) set.add(actor);
    for (const actor of store.hidden) set.delete(actor);
    const edges = sight.edges.filter((index) => set.has(data.edges[index].source) && set.has(data.edges[index].target));
    return { set, edges, left };
  },

  /** Actors to a depth, in the direction asked for, over edges in sight, ring by ring; the more prominent first. */
  rings({ actor, depth, way }) {
    const inSight = new Set(facets.look().edges);
    const seen = new Map([[actor, -1]]);
    const rings = [[actor]];
    for (let step = 0; step < depth; step += 1) {
      const ring = [];
      for (const near of rings[step]) {
        for (const index of edgesOf[near]) {
          if (!inSight.has(index)) continue;
          const edge = data.edges[index];
          const other = edge.source === near ? edge.target : edge.source;
          const goes = way === "both" || relationOf(edge).symmetric || (way === "out" ? edge.source === near : edge.target === near);
          if (goes && !seen.has(other) && !store.hidden.has(other)) { seen.set(other, near); ring.push(other); }
        }
      }
      rings.push(ring.sort((a, b) => rankOf[a] - rankOf[b]));
    }
    return { rings, parents: seen };
  },

  around(focus) {
    return this.rings(focus).rings.flat().slice(0, FOCUS_MOST);
  },

  place(actor) {
    const { x, y } = store.moved.get(actor) || this.places.get(actor) || data.actors[actor];
    return this.turned ? { x: -y, y: x } : { x, y };
  },
  turnBack({ x, y }) {
    return this.turned ? { x: y, y: -x } : { x, y };
  },

  /** Work out places anew: rings in a focus, else a free spot near somebody they know for all brought in. */
  rearrange() {
    this.forget();
    this.places.clear();
    if (store.focus) this.arrangeRings(store.focus);
    const seated = new Set(this.look().set);
    for (const actor of store.revealed) seated.delete(actor);
    for (const actor of store.revealed) {
      if (!this.places.has(actor) && (store.focus || rankOf[actor] >= store.limit)) this.seat(actor, seated);
      seated.add(actor);
    }
  },

  arrangeRings(focus) {
    const { rings, parents } = this.rings(focus);
    const kept = new Set(this.around(focus));
    const angles = new Map([[focus.actor, 0]]);
    let radius = 0;
    rings.forEach((ring, depth) => {
      const here = ring.filter((actor) => kept.has(actor));
      if (depth) here.sort((a, b) => this.leaning(a, focus.actor, depth) - this.leaning(b, focus.actor, depth)
        || angles.get(parents.get(a)) - angles.get(parents.get(b)) || rankOf[a] - rankOf[b]);
      radius = depth ? Math.max(radius + 170, (here.length * 96) / (2 * Math.PI)) : 0;
      here.forEach((actor, at) => {
        const angle = -Math.PI / 2 + (2 * Math.PI * (at + 0.5)) / here.length;
        angles.set(actor, angle);
        this.places.set(actor, { x: 1.35 * radius * Math.cos(angle), y: radius * Math.sin(angle) });
      });
    });
  },

  /** Allies on one side, opponents on the other: the net sign of what ties an actor to the one in the middle. */
  leaning(actor, middle, depth) {
    if (depth > 1) return 0;
    const sum = edgesOf[actor].reduce((total, index) => {
      const edge = data.edges[index];
      const tied = edge.source === middle || edge.target === middle;
      return total + (tied ? relationOf(edge).sign * saidOf(index) : 0);
    }, 0);
    return -Math.sign(sum);
  },

  /** Bring actors into the drawing, each near somebody it knows there. */
  reveal(actors) {
    const seated = new Set(this.look().set);
    for (const actor of actors) {
      store.hidden.delete(actor);
      if (!seated.has(actor)) this.seat(actor, seated);
      seated.add(actor);
      if (!store.revealed.includes(actor)) store.revealed.push(actor);
    }
    this.forget();
    store.change("view");
  },

  seat(actor, seated) {
    const known = edgesOf[actor].map((index) => data.edges[index]).map((edge) => (edge.source === actor ? edge.target : edge.source))
      .filter((other) => seated.has(other)).sort((a, b) => rankOf[a] - rankOf[b])[0];
    const middle = known === undefined ? this.place(actor) : this.place(known);
    const taken = [...seated].map((other) => this.place(other));
    for (let ring = 1; ring < 60; ring += 1) {
      for (let step = 0; step < 6 * ring; step += 1) {
        const angle = (2 * Math.PI * step) / (6 * ring) + actor;
        const spot = { x: middle.x + ring * CELL.width * Math.cos(angle), y: middle.y + ring * CELL.height * Math.sin(angle) };
        if (taken.every(({ x, y }) => Math.abs(x - spot.x) > CELL.width * 0.8 || Math.abs(y - spot.y) > CELL.height * 0.8)) {
          this.places.set(actor, this.turnBack(spot));
          return;
        }
      }
    }
  },
};
const FOCUS_MOST = 400;
