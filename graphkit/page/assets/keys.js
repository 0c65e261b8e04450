// The keyboard: letters for what is used often, arrows to walk from actor to actor in the drawing.

const KEYS = [
  ["/", "search", () => $("search").focus()],
  ["?", "this help", () => $("help").showModal()],
  ["n", "network", () => store.setMode("network")],
  ["t", "table", () => store.setMode("table")],
  ["m", "matrix", () => store.setMode("matrix")],
  ["f", "focus on the chosen actor, and back", () => toggleFocus()],
  ["0", "fit the drawing", () => { drawing.camera = null; drawing.fit(); }],
  ["+", "closer", () => drawing.zoom(1.3)],
  ["-", "farther", () => drawing.zoom(1 / 1.3)],
  ["p", "play the days", () => $("play").click()],
  ["u", "undo all filters and changes", () => undoAll()],
  ["Esc", "back to all relations", null],
  ["Arrows, Enter", "in the drawing: walk from actor to actor, tell of one", null],
  ["Double click", "on an actor: focus on it", null],
  ["Shift + arrows", "in the drawing: move it", null],
];

const keys = {
  start() {
    $("help-keys").replaceChildren(...KEYS.flatMap(([key, what]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, what)]));
    document.addEventListener("keydown", (event) => this.on(event));
    $("network").addEventListener("keydown", (event) => this.walk(event));
  },

  on(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.key === "Escape") {
      const menu = document.querySelector("details.menu[open]");
      if (menu) { menu.open = false; menu.querySelector("summary").focus(); } else store.select("none");
      return;
    }
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName) && document.activeElement.type !== "checkbox") return;
    const found = KEYS.find(([key, , action]) => action && key === event.key);
    if (!found) return;
    event.preventDefault();
    found[2]();
  },

  /** Go to the nearest actor in the direction of an arrow. */
  walk(event) {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    if (event.shiftKey) {
      const { x, y } = drawing.network.getViewPosition();
      drawing.network.moveTo({ position: { x: x + (80 * step[0]) / drawing.network.getScale(), y: y + (80 * step[1]) / drawing.network.getScale() } });
      return;
    }
    const { kind, actor } = store.selection;
    const shownActors = [...view.look().set];
    if (!shownActors.length) return;
    if (kind !== "actor" || !view.shows(actor)) {
      store.select("actor", shownActors.sort((a, b) => rankOf[a] - rankOf[b])[0]);
    } else {
      const here = view.place(actor);
      const scored = shownActors.filter((other) => other !== actor).map((other) => {
        const place = view.place(other);
        const along = (place.x - here.x) * step[0] + (place.y - here.y) * step[1];
        const aside = Math.abs((place.x - here.x) * step[1]) + Math.abs((place.y - here.y) * step[0]);
        return { other, along, cost: along + 2 * aside };
      }).filter(({ along }) => along > 0).sort((a, b) => a.cost - b.cost);
      if (scored.length) store.select("actor", scored[0].other);
    }
    const chosen = store.selection.actor;
    announce(`${nameOf(chosen)}, ${count(edgesOf[chosen].length, "relation")}`);
    $("network").focus();
  },
};

function toggleFocus() {
  if (store.focus) store.setFocus(null);
  else if (store.selection.kind === "actor") store.setFocus({ actor: store.selection.actor, depth: 1, way: "both" });
  else return;
  drawing.fit();
}

function undoAll() {
  player.stop();
  time.asOf = false;
  drawing.camera = null;
  store.undoAll();
  drawing.fit();
}
