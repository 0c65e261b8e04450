// One relation between two actors, with every sentence behind it.

TELLERS.edge = ({ edge: index }) => {
  const edge = data.edges[index];
  const relation = relationOf(edge);
  const tone = make("span", { className: "tone" }, relation.label);
  tone.style.setProperty("--tone", relation[theme()]);
  const { kept, left } = statementsOf(index);
  const key = make("p", { className: "key" }, "Marked: ", ...["source", "cue", "target"].flatMap((name) => [make("span", { className: `sample ${name}` }, name), " "]));
  key.style.setProperty("--tone", relation[theme()]);
  const others = edgesOf[edge.source].filter((other) => other !== index && edgesOf[edge.target].includes(other));
  return [
    make("h2", {}, panel.actorButton(edge.source), " ", tone, " ", panel.actorButton(edge.target)),
    make("p", { className: "lead" }, makeLine(relation, { faint: edge.asserted === 0 }), describeEdge(edge, relation)),
    edge.statements ? key : null,
    edge.statements ? makeSentences(kept) : make("p", { className: "lead" }, "This page came without the sentences."),
    makeLeftOut(left),
    make("section", {}, make("h3", {}, "Between the two"),
      others.length ? make("ol", { className: "edges" }, ...others.map((other) => panel.edgeButton(other))) : null,
      makeButton(`${nameOf(edge.source)} versus ${nameOf(edge.target)}, on one time line`, "plainly", () => panel.choose("pair", edge.source, edge.target))),
  ].filter(Boolean);
};

function describeEdge(edge, relation) {
  const sign = relation.sign > 0 ? "for (+)" : "against (−)";
  const said = !edge.asserted ? "nothing asserts it"
    : edge.articles > edge.weight ? `${count(edge.weight, "text")}, printed in ${count(edge.articles, "article")}` : count(edge.weight, "article");
  return [sign, said, writePeriod(edge.first, edge.last), `confidence ${writeShare(edge.confidence)}`].filter(Boolean).join(" · ");
}
