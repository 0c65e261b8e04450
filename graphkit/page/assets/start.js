// Put the parts together. `window.graphkit` is for tests and for the curious in the console:
//   data                  what the page knows: actors, edges, relations …
//   actor(id)             an actor's index
//   edge(a, relation, b)  an edge's index
//   select(kind, …)       "edge" and its index, "actor" and its index, "pair" or "paths" and two actors, "changed", "none"
//   pointOn(edge)         where on the screen the middle of an edge is, {x, y} in the window
//   pointAt(actor)        the same for an actor
//   visible()             indexes of the edges in the drawing
//   actors()              indexes of the actors in the drawing
//   turns()               who changed: [source, target, sign, last day before, first day after, articles]
//   lit()                 indexes of the edges that the selection lights
//   place(actor)          where an actor stands in the drawing
//   picture()             the drawing as SVG, {svg, width, height}
//   names()               boxes of the names drawn, {actor, left, right, top, bottom}, in the drawing

const MODES = ["network", "table", "matrix"];

function showMode() {
  for (const mode of MODES) {
    $(mode).hidden = store.mode !== mode;
    $(`mode-${mode}`).setAttribute("aria-pressed", String(store.mode === mode));
  }
  $("zoom").hidden = store.mode !== "network";
  table.update();
  matrix.update();
  if (store.mode === "network") drawing.network.redraw();
}

/** Bring everything in line with the store at once. */
function refresh() {
  if (store.selection.kind === "paths") paths.prepare(store.selection);
  drawing.sync();
  legend.build($("legend"));
  panel.update();
  time.update();
  shown.update();
  showMode();
  if (drawing.camera) drawing.network.moveTo({ position: { x: drawing.camera[0], y: drawing.camera[1] }, scale: drawing.camera[2] });
  else drawing.fit();
  drawing.showSelection();
  hash.save();
}

$("desk").hidden = false;
if (location.hash.length > 1) hash.restore(location.hash.slice(1));
drawing.start($("network"));
legend.fold($("filters"));
panel.start($("details"));
search.start($("search"), $("found"));
marks.start();
time.start();
keys.start();
print.start();
views.fill();
saveMenu.fill();
refresh();

const saveHash = settle(() => hash.save(), 150);
store.onChange((what) => {
  if (store.selection.kind === "paths" && what !== "view") paths.prepare(store.selection);
  drawing.sync();
  if (what === "filter") legend.update();
  if (what === "filter") time.update();
  if (what === "selection") drawing.showSelection();
  const { kind } = store.selection;
  if (what === "selection" || (what === "filter" && kind !== "edge") || (what === "view" && kind === "none") || (what === "look" && kind === "actor")) panel.update();
  if (what === "selection") panel.reveal();
  if (what === "mode") showMode();
  else if (store.mode === "table") table.update();
  else if (store.mode === "matrix") matrix.update();
  shown.update();
  saveHash();
});

for (const mode of MODES) $(`mode-${mode}`).addEventListener("click", () => store.setMode(mode));
$("closer").addEventListener("click", () => drawing.zoom(1.3));
$("farther").addEventListener("click", () => drawing.zoom(1 / 1.3));
$("fit").addEventListener("click", () => { drawing.camera = null; drawing.fit(); hash.save(); });
$("more").addEventListener("click", () => { store.limit += MORE; view.rearrange(); store.change("view"); drawing.fit(); });
$("undo").addEventListener("click", undoAll);
$("help-open").addEventListener("click", () => $("help").showModal());
$("marks-open").addEventListener("click", () => correctionsDialog.open());
$("views-menu").addEventListener("toggle", () => views.fill());
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});
document.querySelectorAll("dialog .close").forEach((button) => button.addEventListener("click", () => button.closest("dialog").close()));
const noteCamera = settle(() => {
  const { x, y } = drawing.network.getViewPosition();
  drawing.camera = [Math.round(x), Math.round(y), Number(drawing.network.getScale().toFixed(3))];
  hash.save();
}, 200);
drawing.network.on("zoom", noteCamera);
drawing.network.on("dragEnd", noteCamera);
window.addEventListener("hashchange", () => {
  const text = location.hash.slice(1);
  if (text !== hash.last) { hash.restore(text); refresh(); }
});
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", refresh);

const onScreen = (point) => {
  const box = $("network").getBoundingClientRect();
  const { x, y } = drawing.network.canvasToDOM(point);
  return { x: x + box.left, y: y + box.top };
};
window.graphkit = Object.freeze({
  data,
  actor: (id) => data.actors.findIndex((actor) => actor.id === id),
  edge: (source, relation, target) => data.edges.findIndex((edge) =>
    idOf(edge.source) === source && relationOf(edge).name === relation && idOf(edge.target) === target),
  select: (kind, ...given) => store.select(kind, ...given),
  visible: () => [...view.look().edges],
  actors: () => [...view.look().set],
  turns: () => changed.find().map(({ source, target, sign, until, since, weight }) => [idOf(source), idOf(target), sign, writeIso(until), writeIso(since), weight]),
  lit: () => [...((drawing.light(view.look().edges) || {}).edges || [])],
  place: (actor) => view.place(actor),
  picture: () => makePicture(),
  pointOn: (edge) => onScreen(drawing.network.body.edges[edge].edgeType.getPoint(0.5)),
  pointAt: (actor) => onScreen(drawing.network.getPosition(actor)),
  names: () => {
    const scale = drawing.network.getScale();
    return labels.spots.map(({ actor, x, y, dx, dy, width, height }) => {
      const middle = drawing.network.canvasToDOM({ x, y });
      return { actor, scale, ...boxAt(middle.x + dx, middle.y + dy, width, height) };
    });
  },
});
document.documentElement.classList.add("ready");
