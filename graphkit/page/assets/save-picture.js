// The drawing as SVG, as it stands on the screen with a title and a key; and as PNG, which is that SVG painted.

const KEY = { side: 14, line: 22, letter: 6.8 }; // pixels, of the lines below the picture
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu; // half a character, a null

function makePicture() {
  const { network, container } = drawing;
  const [width, height] = [container.clientWidth || 1200, container.clientHeight || 800];
  const ink = pictureInk();
  const key = pictureKey(width, height, ink);
  const whole = height + key.height;
  const scale = network.getScale();
  const lit = drawing.light(view.look().edges);
  const lines = view.look().edges.map((index) => pictureLine(index, scale, lit));
  const shapes = [...view.look().set].map((actor) => pictureShape(actor, scale, lit));
  const words = labels.spots.map((spot) => pictureName(spot, scale, lit));
  const svg = makeSvg("svg", { xmlns: SVG, width, height: whole, viewBox: `0 0 ${width} ${whole}`, "font-family": "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif" },
    makeSvg("title", {}, document.title), makeSvg("rect", { width, height: whole, fill: ink.paper }),
    makeSvg("g", { "clip-path": "inset(0)" }, makeSvg("g", {}, ...lines), makeSvg("g", { stroke: ink.paper, "stroke-width": 1.5 }, ...shapes), makeSvg("g", {}, ...words)),
    makeSvg("rect", { y: height, width, height: key.height, fill: ink.paper }), key.group);
  return { svg, width, height: whole };
}

function writePicture() {
  const { svg, ...size } = makePicture();
  const text = new XMLSerializer().serializeToString(svg).replace(NOT_XML, "");
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, ...size };
}

/** Inks as on the screen; a printed sheet is white already. */
const pictureInk = () => (onPaper ? { ...INK.light, paper: "#ffffff" } : INK[theme()]);

const onCanvas = (point) => drawing.network.canvasToDOM(point);

/** An edge between the rims of its two shapes, with its head. */
function pictureLine(index, scale, lit) {
  const row = drawing.edgeOf(index, lit);
  const edge = data.edges[index];
  const [from, to] = [onCanvas(view.place(edge.source)), onCanvas(view.place(edge.target))];
  const half = onCanvas(drawing.network.body.edges[index].edgeType.getPoint(0.5));
  const bow = { x: 2 * half.x - (from.x + to.x) / 2, y: 2 * half.y - (from.y + to.y) / 2 };
  const point = (t) => ({ x: (1 - t) ** 2 * from.x + 2 * t * (1 - t) * bow.x + t * t * to.x, y: (1 - t) ** 2 * from.y + 2 * t * (1 - t) * bow.y + t * t * to.y });
  const rim = (centre, radius, ts) => ts.find((t) => Math.hypot(point(t).x - centre.x, point(t).y - centre.y) > radius);
  const steps = Array.from({ length: 61 }, (_, at) => at / 60);
  const start = rim(from, sizeOf(edge.source) * scale + 2, steps) || 0;
  const end = rim(to, sizeOf(edge.target) * scale + 4, [...steps].reverse()) || 1;
  const path = steps.filter((t) => t >= start && t <= end).map(point);
  if (path.length < 2) return makeSvg("g", {});
  const colour = row.color.color;
  const width = Math.max(0.8, row.width * scale);
  const dashes = (row.dashes || []).map((length) => (length * scale).toFixed(1)).join(" ");
  const line = makeSvg("path", { d: `M${path.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`, fill: "none", stroke: colour, "stroke-width": width.toFixed(2), ...(dashes ? { "stroke-dasharray": dashes } : {}) });
  const heads = [pictureHead(relationOf(edge).head, path[path.length - 1], path[path.length - 2], colour, 4 + 2.2 * width)];
  if (relationOf(edge).symmetric) heads.push(pictureHead("circle", path[0], path[1], colour, 4 + 2.2 * width));
  return makeSvg("g", { opacity: row.color.opacity }, line, ...heads);
}

function pictureHead(head, tip, before, colour, size) {
  const angle = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
  const turn = `translate(${tip.x.toFixed(1)} ${tip.y.toFixed(1)}) rotate(${angle.toFixed(1)})`;
  if (head === "arrow") return makeSvg("path", { d: `M1 0L${-size} ${(-size / 2.2).toFixed(1)}L${-size} ${(size / 2.2).toFixed(1)}Z`, fill: colour, transform: turn });
  if (head === "bar") return makeSvg("rect", { x: -1, y: (-size / 1.6).toFixed(1), width: 2.6, height: (size * 1.25).toFixed(1), fill: colour, transform: turn });
  return makeSvg("circle", { r: (size / 2.2).toFixed(1), fill: colour, transform: turn });
}

function pictureShape(actor, scale, lit) {
  const row = drawing.nodeOf(actor, lit);
  const { x, y } = onCanvas(view.place(actor));
  const grow = (row.size * scale) / 5.8;
  return makeSvg("path", { d: SHAPES[row.shape] || SHAPES.star, fill: row.color.background, opacity: row.opacity,
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${grow.toFixed(3)}) translate(-8 -8)`, "vector-effect": "non-scaling-stroke" });
}

function pictureName(spot, scale, lit) {
  const ink = pictureInk();
  const { lines, size } = labels.sizeOf(spot.actor);
  const { x, y } = onCanvas({ x: spot.x, y: spot.y });
  return makeSvg("text", { x: (x + spot.dx).toFixed(1), y: (y + spot.dy).toFixed(1), "font-size": size.toFixed(1), "text-anchor": "middle", stroke: ink.paper, "stroke-width": 3.5,
    "stroke-linejoin": "round", "paint-order": "stroke", fill: !lit || lit.actors.has(spot.actor) ? ink.ink : ink.pale },
  ...lines.map((line, at) => makeSvg("tspan", { x: (x + spot.dx).toFixed(1), y: (y + spot.dy + (at - (lines.length - 1) / 2) * size * 1.18 + size * 0.34).toFixed(1) }, line)));
}

/** What the lines mean, and what the picture was filtered to: in as many lines as the width needs. */
function pictureKey(width, top, ink) {
  const group = makeSvg("g", { "font-size": 12, fill: ink.soft });
  let [x, y] = [KEY.side, top + 8];
  const place = (room) => { if (x > KEY.side && x + room > width - KEY.side) { x = KEY.side; y += KEY.line; } };
  for (const relation of data.relations) {
    const room = 52 + relation.label.length * KEY.letter;
    place(room);
    const line = makeLine(relation, { width: 34 });
    line.setAttribute("x", x);
    line.setAttribute("y", y);
    group.append(line, makeSvg("text", { x: x + 40, y: y + 11 }, relation.label));
    x += room;
  }
  const shown = $("shown").textContent;
  place(shown.length * KEY.letter);
  group.append(x > KEY.side ? makeSvg("text", { x: width - KEY.side, y: y + 11, "text-anchor": "end" }, shown) : makeSvg("text", { x, y: y + 11 }, shown));
  return { group, height: y - top + KEY.line };
}

async function paintPicture(density = 2) {
  const { text, width, height } = writePicture();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = make("canvas", { width: width * density, height: height * density });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => { canvas.toBlob(resolve, "image/png"); });
}
