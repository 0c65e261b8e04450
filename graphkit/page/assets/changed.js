// Who changed: ordered pairs whose asserted statements turned from for to against or back. The rule is that of
// graphkit/graph/turns.py: a day's sign is that of its articles for less those against, days of one sign in a row make a
// spell, and a turn is as well attested as the smaller number of articles of its two spells.

const changed = {
  /** Every turn, the best attested first. */
  find() {
    const pairs = new Map();
    const add = (source, target, index) => {
      const key = `${source} ${target}`;
      if (!pairs.has(key)) pairs.set(key, { source, target, edges: [] });
      pairs.get(key).edges.push(index);
    };
    for (const index of facets.look().edges) {
      const edge = data.edges[index];
      add(edge.source, edge.target, index);
      if (relationOf(edge).symmetric && edge.source !== edge.target) add(edge.target, edge.source, index);
    }
    const turns = [...pairs.values()].filter(({ edges }) => new Set(edges.map((index) => relationOf(data.edges[index]).sign)).size > 1)
      .flatMap((pair) => this.turnsOf(pair));
    const byId = (a, b) => (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0);
    return turns.sort((a, b) => b.weight - a.weight || a.since - b.since || byId(a.source, b.source) || byId(a.target, b.target));
  },

  turnsOf({ source, target, edges }) {
    const byDay = new Map();
    const ats = [];
    for (const index of edges) {
      const side = relationOf(data.edges[index]).sign > 0 ? 0 : 1;
      for (let at = data.edges[index].from; at < data.edges[index].to; at += 1) {
        if (rows.modality[at] !== ASSERTED || rows.day[at] === NO_DAY || !facets.passes(at)) continue;
        ats.push(at);
        if (!byDay.has(rows.day[at])) byDay.set(rows.day[at], [new Set(), new Set()]);
        byDay.get(rows.day[at])[side].add(rows.article[at]);
      }
    }
    const spells = [];
    for (const [day, [plus, minus]] of [...byDay].sort(([a], [b]) => a - b)) {
      const sign = Math.sign(plus.size - minus.size);
      if (!sign) continue;
      let spell = spells[spells.length - 1];
      if (!spell || spell.sign !== sign) spells.push(spell = { sign, first: day, articles: new Set() });
      spell.last = day;
      for (const article of sign > 0 ? plus : minus) spell.articles.add(article);
    }
    return spells.slice(1).map(({ sign, first, articles }, at) => (
      { source, target, sign, until: spells[at].last, since: first, weight: Math.min(spells[at].articles.size, articles.size), ats }));
  },
};

TELLERS.changed = () => {
  const found = changed.find();
  return [make("h2", {}, "Who changed"),
    make("p", { className: "lead" }, found.length
      ? `${count(found.length, "turn")} of asserted words from for to against or back, by date; the number is the articles on the weaker side. A turn is a reason to read, not a finding.`
      : "Nobody’s asserted words turned from for to against or back, with these filters."),
    make("ol", { className: "edges turns" }, ...found.slice(0, 200).map(makeTurned))];
};

function makeTurned({ source, target, sign, until, since, weight, ats }) {
  return make("li", {}, make("button", { type: "button", className: "edge", onclick: () => panel.choose("pair", source, target) },
    make("span", { className: "words" },
      make("span", { className: "who" }, nameOf(source)), make("span", { className: "where" }, sign > 0 ? "turned to" : "turned on"),
      make("span", { className: "who" }, nameOf(target)),
      make("span", { className: "days" }, `${sign > 0 ? "against" : "for"} until ${writeShortDay(until)}, ${sign > 0 ? "for" : "against"} from ${writeShortDay(since)}`)),
    makeTurnSpark(ats), make("span", { className: "number" }, number(weight))));
}

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
