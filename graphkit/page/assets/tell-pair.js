// A versus B: everything between two actors, both directions, on one time line.

TELLERS.pair = ({ a, b }) => {
  const pick = (which) => (actor) => panel.choose("pair", ...(which === "a" ? [actor, b === undefined ? -1 : b] : [a === undefined ? -1 : a, actor]));
  const [one, two] = [a === undefined ? -1 : a, b === undefined ? -1 : b];
  const head = [make("h2", {}, one >= 0 ? panel.actorButton(one) : "A", make("span", { className: "versus" }, " versus "), two >= 0 ? panel.actorButton(two) : "B"),
    make("div", { className: "pickers" }, makeActorPicker("First actor", one, pick("a")), makeActorPicker("Second actor", two, pick("b")))];
  if (one < 0 || two < 0 || one === two) return [...head, make("p", { className: "lead" }, "Choose two actors to read everything between them, on one time line.")];
  const between = edgesOf[one].filter((index) => [data.edges[index].source, data.edges[index].target].includes(two));
  const ats = between.flatMap((index) => statementsOf(index).kept);
  if (!between.length) return [...head, make("p", { className: "lead" }, "No sentence ties the two. A path may."),
    makeButton("Find paths between them", "plainly", () => panel.choose("paths", one, two))];
  const symmetric = between.filter((index) => relationOf(data.edges[index]).symmetric);
  const from = (actor) => between.filter((index) => data.edges[index].source === actor && !symmetric.includes(index))
    .sort((x, y) => saidOf(y) - saidOf(x) || x - y);
  const left = between.reduce((sum, index) => sum + statementsOf(index).left, 0);
  return [...head, makeBalance(one, two, from), makeTimeLine(one, two, ats),
    ...(symmetric.length ? [make("p", { className: "lead" }, `Both: ${symmetric.map((index) => `${relationOf(data.edges[index]).label} ${number(saidOf(index))}`).join(", ")}`)] : []),
    makeSentences(ats, { turn: true }), makeLeftOut(left),
    marks.pairForm(one, two)].filter(Boolean);
};

/** Both directions in a line each. */
function makeBalance(a, b, from) {
  const line = (one, two) => make("tr", {}, make("th", { scope: "row" }, `${nameOf(one)} → ${nameOf(two)}`),
    make("td", {}, ...(from(one).length ? from(one).flatMap((index) => [
      make("button", { type: "button", className: "count-of", onclick: () => panel.choose("edge", index) },
        makeLine(relationOf(data.edges[index]), { faint: isFaint(index), width: 30 }), ` ${relationOf(data.edges[index]).label} `, make("span", { className: "number" }, number(saidOf(index)))),
    ]) : [make("span", { className: "where" }, "nothing")])));
  return make("table", { className: "balance" }, make("caption", { className: "hidden" }, "Who says what of whom, in sentences"), make("tbody", {}, line(a, b), line(b, a)));
}

const LINE = { width: 340, left: 2, right: 2, middle: 64, height: 142, step: 11 };

/** Statements of A above the line and of B below; a filled mark backs, an open one attacks. */
function makeTimeLine(a, b, ats) {
  const dated = ats.filter((at) => rows.day[at] !== NO_DAY);
  if (!dated.length) return null;
  const days = dated.map((at) => rows.day[at]);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const x = (day) => LINE.left + 6 + (last > first ? (day - first) / (last - first) : 0.5) * (LINE.width - LINE.left - LINE.right - 12);
  const svg = makeSvg("svg", { class: "time-line", viewBox: `0 0 ${LINE.width} ${LINE.height}`, role: "img",
    "aria-label": `${count(dated.length, "sentence")} from ${writeDay(first)} to ${writeDay(last)}; the list below tells each` },
  makeSvg("line", { class: "axis", x1: LINE.left, x2: LINE.width - LINE.right, y1: LINE.middle, y2: LINE.middle }));
  const stacks = new Map();
  for (const at of dated) {
    const edge = data.edges[rows.edge[at]];
    const up = edge.source === a;
    const place = Math.round(x(rows.day[at]) / 9);
    const key = `${place} ${up}`;
    const rank = stacks.get(key) || 0;
    stacks.set(key, rank + 1);
    const y = LINE.middle + (up ? -1 : 1) * (10 + Math.min(rank, 3) * LINE.step);
    svg.append(makeDot(at, x(rows.day[at]), y, edge));
  }
  const text = (words, at_x, y, anchor) => makeSvg("text", { x: at_x, y, "text-anchor": anchor }, words);
  svg.append(text(clip(nameOf(a), 40), LINE.left, 11, "start"), text(clip(nameOf(b), 40), LINE.left, LINE.height - 20, "start"),
    text(writeShortDay(first), LINE.left, LINE.height - 4, "start"), ...(last > first ? [text(writeShortDay(last), LINE.width - LINE.right, LINE.height - 4, "end")] : []));
  return make("figure", { className: "figure" }, svg,
    make("figcaption", {}, "Above the line what the first says of the second, below the other way. Filled for, open against."));
}

function makeDot(at, x, y, edge) {
  const relation = relationOf(edge);
  const colour = relation[theme()];
  const plus = relation.sign > 0;
  const dot = makeSvg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: 4.2, fill: plus ? colour : "transparent", stroke: colour, "stroke-width": 1.8,
    ...(rows.modality[at] === ASSERTED ? {} : { "stroke-dasharray": "1.5 2", "fill-opacity": 0.35 }) });
  dot.append(makeSvg("title", {}, `${nameOf(edge.source)} ${relation.label} ${nameOf(edge.target)}, ${writeDay(rows.day[at])}`));
  dot.addEventListener("click", () => {
    const row = panel.container.querySelector(`[data-row="${at}"]`);
    if (row) { row.scrollIntoView({ block: "center" }); row.classList.add("found"); setTimeout(() => row.classList.remove("found"), 1500); }
  });
  return dot;
}

const clip = (text, most) => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
