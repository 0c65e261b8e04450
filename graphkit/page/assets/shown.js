// The line below the drawing: what is in view and what is left out, and the buttons that change it.

const MORE = 150;

const shown = {
  update() {
    const { set, edges, left } = view.look();
    const all = facets.look().edges.length;
    $("shown").textContent = `Showing ${number(set.size)} of ${count(data.actors.length, "actor")}, `
      + `${number(edges.length)} of ${count(data.edges.length, "relation")}`;
    const more = left > 0 && !store.focus;
    $("more").hidden = !more;
    $("more").textContent = more ? `${count(left, "less prominent actor")} left out · show ${number(Math.min(MORE, left))} more` : "";
    $("undo").hidden = !store.isChanged();
    this.focusBar();
    $("network").setAttribute("aria-label", `Network of ${count(set.size, "actor")} and ${count(edges.length, "relation")}`
      + ` of ${number(all)}. Arrow keys walk from actor to actor, Enter tells of one; the table shows the same.`);
  },

  focusBar() {
    const { focus } = store;
    $("focus").hidden = !focus;
    if (!focus) return;
    const set = (change) => store.setFocus({ ...store.focus, ...change });
    $("focus").replaceChildren(
      make("span", { className: "what" }, "Around ", make("strong", {}, nameOf(focus.actor))),
      makeChoice("Depth", [[1, "1"], [2, "2"], [3, "3"]], focus.depth, (depth) => { set({ depth }); drawing.fit(); }),
      makeChoice("Direction", [["both", "both"], ["out", "says"], ["in", "is told"]], focus.way, (way) => { set({ way }); drawing.fit(); }),
      makeButton("Leave", "plainly", () => { store.setFocus(null); drawing.fit(); }));
  },
};
