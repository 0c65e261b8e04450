// Who changed: ordered pairs whose asserted statements turned from for to against or back, told by date.

const changed = {
  /** Each turn: the pair, the last day of the old sign and the first of the new, and how long each side has lasted. */
  find() {
    const pairs = new Map();
    for (const index of facets.look().edges) {
      const edge = data.edges[index];
      for (const [source, target] of relationOf(edge).symmetric ? [[edge.source, edge.target], [edge.target, edge.source]] : [[edge.source, edge.target]]) {
        const key = source * data.actors.length + target;
        if (!pairs.has(key)) pairs.set(key, { source, target, edges: [] });
        pairs.get(key).edges.push(index);
      }
    }
    const turns = [];
    for (const pair of pairs.values()) {
      const signs = new Set(pair.edges.map((index) => relationOf(data.edges[index]).sign));
      // A pair whose only change is a campaign together is told once, in the order of the edge.
      if (signs.size > 1) turns.push(...this.turnsOf(pair));
    }
    return turns.sort((a, b) => b.said - a.said || b.to - a.to || a.source - b.source || a.target - b.target);
  },

  turnsOf({ source, target, edges }) {
    const byDay = new Map();
    const ats = [];
    for (const index of edges) {
      for (let at = data.edges[index].from; at < data.edges[index].to; at += 1) {
        if (rows.modality[at] !== ASSERTED || rows.day[at] === NO_DAY || !facets.passes(at)) continue;
        ats.push(at);
        byDay.set(rows.day[at], (byDay.get(rows.day[at]) || 0) + relationOf(data.edges[index]).sign);
      }
    }
    const days = [...byDay].filter(([, sum]) => sum !== 0).sort(([a], [b]) => a - b);
    const turns = [];
    for (let at = 1; at < days.length; at += 1) {
      if (Math.sign(days[at][1]) !== Math.sign(days[at - 1][1])) {
        turns.push({ source, target, from: days[at - 1][0], to: days[at][0], sign: Math.sign(days[at][1]) });
      }
    }
    if (!turns.length) return [];
    const last = turns[turns.length - 1];
    return [{ ...last, turns: turns.length, ats, said: ats.length }];
  },
};

TELLERS.changed = () => {
  const found = changed.find();
  return [make("h2", {}, "Who changed"),
    make("p", { className: "lead" }, found.length
      ? `${count(found.length, "pair")} whose asserted words turned from for to against or back, by date. A turn is a reason to read, not a finding.`
      : "Nobody's asserted words turned from for to against or back, with these filters."),
    make("ol", { className: "edges turns" }, ...found.slice(0, 200).map((turn) => make("li", {}, make("button", {
      type: "button", className: "edge", onclick: () => panel.choose("pair", turn.source, turn.target),
    }, make("span", { className: "words" },
      make("span", { className: "who" }, nameOf(turn.source)), make("span", { className: "where" }, turn.sign > 0 ? "turned to" : "turned on"),
      make("span", { className: "who" }, nameOf(turn.target)),
      make("span", { className: "days" }, `${turn.sign > 0 ? "against" : "for"} until ${writeShortDay(turn.from)}, ${turn.sign > 0 ? "for" : "against"} from ${writeShortDay(turn.to)}`
        + `${turn.turns > 1 ? ` (${turn.turns} turns)` : ""}`)),
    makeTurnSpark(turn.ats)))))];
};

/** Days for above the line, days against below it. */
function makeTurnSpark(ats, width = 84, height = 22) {
  if (!period || period.starts.length < 2) return null;
  const svg = makeSvg("svg", { class: "spark signed", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    makeSvg("line", { x1: 0, x2: width, y1: height / 2, y2: height / 2 }));
  const step = width / period.starts.length;
  for (const at of ats) {
    const plus = relationOf(data.edges[rows.edge[at]]).sign > 0;
    const x = barOf(period.starts, rows.day[at]) * step;
    svg.append(makeSvg("rect", { class: plus ? "plus" : "minus", x: x.toFixed(1), y: plus ? 2 : height / 2 + 1, width: Math.max(2, step - 1).toFixed(1), height: height / 2 - 3 }));
  }
  return svg;
}
