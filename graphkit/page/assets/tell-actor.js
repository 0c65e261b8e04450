// One actor: names and offices, and whom it backs or attacks and who it, with counts, time and what a reader can do.

TELLERS.actor = ({ actor: index }) => {
  const actor = data.actors[index];
  const kind = data.kinds[actor.kind].name;
  const party = actor.party >= 0 ? data.parties[actor.party].name : "";
  const visible = edgesOf[index].filter((at) => facets.look().said[at] > 0 && facets.failsOf(data.edges[at]) === 0);
  const sections = data.relations.flatMap((relation, at) => {
    const own = visible.filter((edge) => data.edges[edge].relation === at);
    const out = own.filter((edge) => relation.symmetric || data.edges[edge].source === index);
    const into = own.filter((edge) => !out.includes(edge));
    return [out.length ? edgesUnder(`${actor.name} ${relation.label}`, out, index) : null,
      into.length ? edgesUnder(`Who ${relation.label} ${actor.name}`, into, index) : null];
  });
  const rest = edgesOf[index].length - visible.length;
  return [
    make("h2", {}, actor.name),
    make("p", { className: "lead" }, makeShape(data.kinds[actor.kind].shape, filling.colour(filling.of(index))),
      [kind, party, count(actor.mentions, "mention"), `in ${count(actor.articles, "article")}`].filter(Boolean).join(" · ")),
    makeFacts(actor),
    makeDeeds(index),
    ...sections,
    rest ? make("p", { className: "lead left" }, `${count(rest, "more relation")} not shown with these filters.`) : null,
    marks.actorForm(index),
  ].filter(Boolean);
};

function makeFacts(actor) {
  const facts = actor.offices.map(({ title, start, end }) => {
    const days = start || end ? `, ${writeDay(readIso(start)) || "?"} to ${writeDay(readIso(end)) || "now"}` : "";
    return make("li", {}, title, make("span", { className: "where" }, days));
  });
  if (actor.aliases.length) facts.push(make("li", {}, make("span", { className: "where" }, "also "), actor.aliases.join(", ")));
  return facts.length ? make("ul", { className: "facts" }, ...facts) : null;
}

/** Focus, expand, pin, hide, compare, find a path. */
function makeDeeds(index) {
  const pinned = store.pinned.has(index);
  const strangers = [...new Set(edgesOf[index].filter((at) => facets.failsOf(data.edges[at]) === 0 && saidOf(at) > 0)
    .flatMap((at) => [data.edges[at].source, data.edges[at].target]))].filter((other) => !view.shows(other));
  const deed = (text, action, more) => makeButton(text, "deed", action, more);
  return make("div", { className: "deeds" },
    deed("Focus", () => { store.setFocus({ actor: index, depth: 1, way: "both" }); drawing.fit(); }),
    strangers.length ? deed(`Expand (${number(strangers.length)})`, () => {
      view.reveal(strangers.sort((a, b) => rankOf[a] - rankOf[b]).slice(0, 40));
      panel.update();
    }) : null,
    deed(pinned ? "Unpin" : "Pin", () => {
      if (pinned) store.pinned.delete(index);
      else store.pinned.add(index);
      store.change("view");
      panel.update();
    }, { "aria-pressed": String(pinned), title: "A pinned actor stays in the drawing whatever the filters say" }),
    deed("Hide", () => {
      store.hidden.add(index);
      store.pinned.delete(index);
      store.revealed = store.revealed.filter((other) => other !== index);
      store.selection = { kind: "none" };
      store.change("view");
      store.change("selection");
    }),
    deed("Compare with …", () => panel.choose("pair", index, -1)),
    deed("Path to …", () => panel.choose("paths", index, -1)));
}

function edgesUnder(title, edges, but) {
  const ats = edges.flatMap((edge) => statementsOf(edge).kept).filter((at) => facets.passes(at));
  return make("section", {},
    make("h3", {}, title, makeSpark(ats), make("span", { className: "number" }, number(edges.length))),
    ...panel.edgeList(edges, but));
}
