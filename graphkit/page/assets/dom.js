// Small makers of elements. Text reaches the page only through here, and only as text.

const SVG = "http://www.w3.org/2000/svg";

/** Make an element: properties that start with "aria", "role" or "data" become attributes, `on…` listeners. */
function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (/^(aria-|data-|role$|for$|scope$)/.test(name)) element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function makeSvg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** Draw the line of a relation type as the network draws it; `faint` is the way of what nothing asserts. */
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

/** Draw the shape of a kind of actor as the network draws it. */
function makeShape(shape) {
  const paths = {
    dot: "M8 2.5a5.5 5.5 0 1 0 .01 0Z",
    square: "M3 3h10v10H3Z",
    triangle: "M8 2l6.2 11H1.8Z",
    triangleDown: "M8 14L1.8 3h12.4Z",
    diamond: "M8 1.5L14.5 8 8 14.5 1.5 8Z",
    hexagon: "M4.8 2.4h6.4L14.4 8l-3.2 5.6H4.8L1.6 8Z",
    star: "M8 1.2l2 4.6 5 .4-3.8 3.3 1.2 4.9L8 11.8l-4.4 2.6 1.2-4.9L1 6.2l5-.4Z",
  };
  const svg = makeSvg("svg", { class: "shape", width: 16, height: 16, viewBox: "0 0 16 16", "aria-hidden": "true" });
  svg.append(makeSvg("path", { d: paths[shape] || paths.star }));
  return svg;
}

const NARROW = "(max-width: 60rem)"; // as in page.css: the parts of the page stand below each other

function theme() {
  return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function count(number, one, many) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many || `${one}s`}`;
}

/** Write a confidence; short of certain it never reads 1.00. */
function writeShare(value) {
  return (value < 1 ? Math.min(value, 0.99) : value).toFixed(2);
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** Write an ISO date as a newspaper does: 21 August 2016. */
function writeDay(iso) {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso || "");
  return match ? `${Number(match[3])} ${MONTHS[Number(match[2]) - 1]} ${match[1]}` : "";
}

/** Fold case and accents, so that "Perez" finds "Pérez". */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
