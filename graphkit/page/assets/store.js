// What the reader has chosen, and what of the payload that leaves in view. Everything else asks here and is told of
// changes; nothing else holds state.

const data = JSON.parse(document.getElementById("payload").textContent);

const COUNT_OF = new Map(data.modalities.map((modality) => [modality.name, modality.count]));
const ASSERTED = data.modalities[0].name;

const store = {
  relations: new Set(data.relations.map((_, index) => index)),
  modalities: new Set([ASSERTED]),
  selection: { kind: "none", index: -1 },
  listeners: [],

  onChange(listener) {
    this.listeners.push(listener);
  },
  change(what) {
    for (const listener of this.listeners) listener(what);
  },
  toggle(set, value, on) {
    if (on) this[set].add(value);
    else this[set].delete(value);
    this.change("filter");
  },
  select(kind, index = -1) {
    if (kind === this.selection.kind && index === this.selection.index) return;
    this.selection = { kind, index };
    this.change("selection");
  },
};

const edgesOf = data.actors.map(() => []);
data.edges.forEach((edge, index) => {
  edgesOf[edge.source].push(index);
  if (edge.target !== edge.source) edgesOf[edge.target].push(index);
});

const relationOf = (edge) => data.relations[edge.relation];
const nameOf = (index) => data.actors[index].name;

/** How many sentences of the chosen modalities an edge has. */
function countChosen(edge, modalities = store.modalities) {
  let sum = 0;
  for (const modality of modalities) sum += edge[COUNT_OF.get(modality)];
  return sum;
}

function isVisible(edge) {
  return store.relations.has(edge.relation) && countChosen(edge) > 0;
}

/** Whether an edge is drawn faintly: in view, but not because a sentence asserts it. */
function isFaint(edge) {
  return !(store.modalities.has(ASSERTED) && edge.asserted > 0);
}

function countByRelation() {
  const counts = data.relations.map(() => 0);
  for (const edge of data.edges) if (countChosen(edge) > 0) counts[edge.relation] += 1;
  return counts;
}

function countByModality() {
  return data.modalities.map(({ count: name }) =>
    data.edges.reduce((sum, edge) => sum + (store.relations.has(edge.relation) ? edge[name] : 0), 0));
}
