// The whole view in the address: filters, selection, who is in the drawing and where, days, mode. By ids and names, not
// by number, so that a link outlives a rebuild; what a rebuilt page no longer has is passed over.

const hash = {
  last: "",
  restoring: false,

  /** Encode a name so that only we put in "~" and "!". */
  name(text) {
    try {
      return encodeURIComponent(text).replace(/[~!'()*.]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
    } catch (error) {
      return ""; // half a character, which no address can hold
    }
  },
  list: (values) => [...values].map((value) => hash.name(value)).join("~"),

  FACETS: {
    relations: () => data.relations.map(({ name }) => name), signs: () => ["for", "against"], modalities: () => data.modalities.map(({ name }) => name),
    voices: () => data.voices, kinds: () => data.kinds.map(({ name }) => name), parties: () => data.parties.map(({ id }) => id),
    camps: () => data.camps, outlets: () => data.outlets,
  },

  write() {
    const { off, least, days, selection, focus } = store;
    const parts = [];
    const put = (key, value) => { if (value) parts.push(`${key}=${value}`); };
    const usual = DEFAULTS().off;
    for (const [facet, values] of Object.entries(this.FACETS)) {
      const set = off[facet];
      const same = set.size === usual[facet].size && [...set].every((at) => usual[facet].has(at));
      if (!same) put(`no-${facet}`, this.list([...set].sort((a, b) => a - b).map((at) => values()[at])) || "-");
    }
    put("confidence", least.confidence || "");
    put("articles", least.articles > 1 ? least.articles : "");
    put("days", days.from !== null || days.to !== null ? `${writeIso(days.from)}~${writeIso(days.to)}` : "");
    put("as-of", time.asOf ? "1" : "");
    put("at", this.writeSelection(selection));
    put("focus", focus ? `${this.name(idOf(focus.actor))}~${focus.depth}~${focus.way}` : "");
    put("show", store.limit !== OPENING ? store.limit : "");
    for (const [key, actors] of [["with", store.revealed], ["without", store.hidden], ["pin", store.pinned]]) put(key, this.list([...actors].map(idOf)));
    put("moved", [...store.moved].map(([actor, { x, y }]) => `${this.name(idOf(actor))}!${x}!${y}`).join("~"));
    put("mode", store.mode === "network" ? "" : store.mode);
    put("fill", store.fill === filling.usual ? "" : store.fill);
    put("camera", drawing.camera ? drawing.camera.join("~") : "");
    return parts.join("&");
  },

  writeSelection({ kind, edge, actor, a, b }) {
    if (kind === "none") return "";
    const given = kind === "edge" ? [idOf(data.edges[edge].source), relationOf(data.edges[edge]).name, idOf(data.edges[edge].target)]
      : kind === "actor" ? [idOf(actor)] : [a, b].filter((end) => end !== undefined && end >= 0).map(idOf);
    return this.list([kind, ...given]);
  },

  /** Put the view into the address, without a step in the history for each. */
  save() {
    if (this.restoring) return;
    const text = this.write();
    if (text === this.last) return;
    this.last = text;
    try {
      history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
    } catch (error) {
      location.replace(`#${text}`);
    }
  },

  /** Bring back the view that an address tells of. */
  restore(text) {
    this.restoring = true;
    this.last = text;
    const given = new Map(text.split("&").filter(Boolean).map((part) => { const cut = part.indexOf("="); return [part.slice(0, cut), part.slice(cut + 1)]; }));
    const read = (key) => (given.get(key) || "").split("~").filter(Boolean).map(unname);
    const actorAt = new Map(data.actors.map(({ id }, at) => [id, at]));
    const actors = (key) => read(key).map((id) => actorAt.get(id)).filter((actor) => actor !== undefined);
    Object.assign(store, DEFAULTS(), { focus: null, revealed: actors("with"), hidden: new Set(actors("without")), pinned: new Set(actors("pin")), moved: new Map() });
    for (const [facet, values] of Object.entries(this.FACETS)) {
      if (!given.has(`no-${facet}`)) continue;
      const all = values();
      store.off[facet] = new Set(read(`no-${facet}`).map((name) => all.indexOf(name)).filter((at) => at >= 0));
    }
    const bound = (key, low, high, otherwise) => { const value = Number(given.get(key)); return given.has(key) && value >= low && value <= high ? value : otherwise; };
    store.least = { confidence: bound("confidence", 0, 1, 0), articles: bound("articles", 1, 1e6, 1) };
    const [from, to] = (given.get("days") || "~").split("~").map(readIso);
    store.days = { from, to: to === undefined ? null : to };
    time.asOf = given.get("as-of") === "1";
    store.limit = bound("show", 1, 1e6, OPENING);
    for (const part of (given.get("moved") || "").split("~").filter(Boolean)) {
      const [id, x, y] = part.split("!");
      if (actorAt.has(unname(id)) && Number.isFinite(Number(x)) && Number.isFinite(Number(y))) store.moved.set(actorAt.get(unname(id)), { x: Number(x), y: Number(y) });
    }
    const [middle, depth, way] = read("focus");
    if (actorAt.has(middle)) store.focus = { actor: actorAt.get(middle), depth: Math.min(3, Math.max(1, Number(depth) || 1)), way: ["both", "out", "in"].includes(way) ? way : "both" };
    store.mode = ["table", "matrix"].includes(given.get("mode")) ? given.get("mode") : "network";
    store.fill = ["party", "camp", "none"].includes(given.get("fill")) ? given.get("fill") : filling.usual;
    store.selection = this.readSelection(read("at"), actorAt);
    const camera = (given.get("camera") || "").split("~").map(Number);
    drawing.camera = camera.length === 3 && camera.every(Number.isFinite) && camera[2] > 0 ? camera : null;
    facets.forget();
    view.rearrange();
    this.restoring = false;
  },

  readSelection([kind, ...given], actorAt) {
    const ends = given.map((id) => actorAt.get(id));
    if (kind === "edge") {
      const [source, relation, target] = given;
      const edge = (edgesOf[actorAt.get(source)] || []).find((index) => data.actors[data.edges[index].target].id === target
        && data.actors[data.edges[index].source].id === source && relationOf(data.edges[index]).name === relation);
      return edge === undefined ? { kind: "none" } : { kind, edge };
    }
    if (kind === "actor") return ends[0] === undefined ? { kind: "none" } : { kind, actor: ends[0] };
    if (kind === "pair" || kind === "paths") return { kind, a: ends[0] === undefined ? -1 : ends[0], b: ends[1] === undefined ? -1 : ends[1] };
    return { kind: kind === "changed" ? kind : "none" };
  },
};
filling.usual = store.fill;

function unname(text) {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    return "";
  }
}
