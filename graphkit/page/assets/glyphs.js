// Lines and shapes as the network draws them, for the legend and the panels.

/** Draw the line of a relation type; `faint` is the way of what nothing asserts. */
function makeLine(relation, { faint = false, width = 38 } = {}) {
  const colour = relation ? relation[theme()] : "currentColor";
  const middle = 7;
  const from = relation && relation.symmetric ? 6 : 1;
  const to = width - (relation ? 8 : 1);
  const dashes = faint ? "1.5 4" : (relation ? relation.dashes : []).join(" ");
  const svg = makeSvg("svg", { class: "line", width, height: 14, viewBox: `0 0 ${width} 14`, "aria-hidden": "true" });
  const line = { x1: from, y1: middle, x2: to, y2: middle, stroke: colour, "stroke-width": 2.2 };
  if (dashes) line["stroke-dasharray"] = dashes;
  if (faint) line["stroke-linecap"] = "round";
  svg.append(makeSvg("line", line));
  if (!relation) return svg;
  if (relation.head === "arrow") {
    svg.append(makeSvg("path", { d: `M${width - 11} 2.2 L${width - 1} 7 L${width - 11} 11.8 Z`, fill: colour }));
  } else if (relation.head === "bar") {
    svg.append(makeSvg("rect", { x: width - 9, y: 1, width: 3, height: 12, fill: colour }));
  } else {
    svg.append(makeSvg("circle", { cx: 5, cy: middle, r: 4, fill: colour }));
    svg.append(makeSvg("circle", { cx: width - 6, cy: middle, r: 4, fill: colour }));
  }
  return svg;
}

const SHAPES = {
  dot: "M8 2.5a5.5 5.5 0 1 0 .01 0Z",
  square: "M3 3h10v10H3Z",
  triangle: "M8 2l6.2 11H1.8Z",
  triangleDown: "M8 14L1.8 3h12.4Z",
  diamond: "M8 1.5L14.5 8 8 14.5 1.5 8Z",
  hexagon: "M4.8 2.4h6.4L14.4 8l-3.2 5.6H4.8L1.6 8Z",
  star: "M8 1.2l2 4.6 5 .4-3.8 3.3 1.2 4.9L8 11.8l-4.4 2.6 1.2-4.9L1 6.2l5-.4Z",
};

/** Draw the shape of a kind of actor, or a swatch of a fill. */
function makeShape(shape, fill = "") {
  const svg = makeSvg("svg", { class: "shape", width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" });
  svg.append(makeSvg("path", { d: SHAPES[shape] || SHAPES.star, ...(fill ? { fill } : {}) }));
  return svg;
}

const INK = {
  light: { paper: "#fbf9f4", ink: "#1f2326", node: "#4a555e", soft: "#5d625f", pale: "#c9c4b8" },
  dark: { paper: "#16191c", ink: "#ece8df", node: "#aab3ba", soft: "#a5a9a6", pale: "#4a5055" },
};
// Fills by party or camp: after Paul Tol's "muted" scheme (2021), which colour-blind readers tell apart; the letter says
// the same once more where a fill must be named. Past eight, everybody is grey.
const FILLS = {
  light: ["#882255", "#332288", "#117733", "#999933", "#44aa99", "#cc6677", "#88ccee", "#aa4499"],
  dark: ["#d4739f", "#8f85e0", "#4fb870", "#c9c95e", "#66cdbc", "#e8909e", "#a5dbf5", "#d183c3"],
};

/** What the fill stands for now: each actor's group, and the groups' names. */
const filling = {
  groups() {
    if (store.fill === "camp") return data.camps;
    if (store.fill === "party") return data.parties.map(({ name }) => name);
    return [];
  },
  of(actor) {
    return store.fill === "none" ? -1 : data.actors[actor][store.fill];
  },
  colour(group) {
    const shade = theme();
    return group >= 0 && group < FILLS[shade].length ? FILLS[shade][group] : INK[shade].node;
  },
};
