// Put the parts together. `window.graphkit` is for tests and for the curious in the console:
//   select(kind, index)   kind "edge", "actor" or "none"; index into data.edges or data.actors
//   pointOn(edge)         where on the screen the middle of an edge is, {x, y} in the window
//   pointAt(actor)        the same for an actor
//   visible()             indexes of the edges in view

document.getElementById("desk").hidden = false;
drawing.start(document.getElementById("network"));
legend.build(document.getElementById("legend"));
legend.fold(document.getElementById("filters"));
panel.start(document.getElementById("details"));
search.start(document.getElementById("search"), document.getElementById("found"));

store.onChange((what) => {
  drawing.update();
  if (what === "filter") legend.update();
  if (what === "selection") {
    drawing.showSelection();
    panel.limit = PAGE;
  }
  if (what === "selection" || store.selection.kind !== "edge") panel.update();
  if (what === "selection") panel.reveal();
});

document.getElementById("closer").addEventListener("click", () => drawing.zoom(1.3));
document.getElementById("farther").addEventListener("click", () => drawing.zoom(1 / 1.3));
document.getElementById("fit").addEventListener("click", () => drawing.fit());
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.activeElement !== search.input) store.select("none");
});
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  drawing.update();
  legend.build(document.getElementById("legend"));
  panel.update();
});

const onScreen = (point) => {
  const box = document.getElementById("network").getBoundingClientRect();
  const { x, y } = drawing.network.canvasToDOM(point);
  return { x: x + box.left, y: y + box.top };
};
window.graphkit = Object.freeze({
  data,
  select: (kind, index) => store.select(kind, index),
  visible: () => data.edges.map((_, index) => index).filter((index) => isVisible(data.edges[index])),
  pointOn: (edge) => onScreen(drawing.network.body.edges[edge].edgeType.getPoint(0.5)),
  pointAt: (actor) => onScreen(drawing.network.getPosition(actor)),
});
