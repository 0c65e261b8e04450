// The relations in view as CSV and, with every sentence, as JSON.

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it, as in graphkit's own files. */
function cell(value) {
  const text = typeof value === "string" && /^[=+\-@\t\r']/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
}

const describeRow = (index) => {
  const edge = data.edges[index];
  const relation = relationOf(edge);
  const { said, articles, first, last } = facets.look();
  const [source, target] = [data.actors[edge.source], data.actors[edge.target]];
  return {
    source: source.id, source_name: source.name, relation: relation.name, sign: relation.sign, target: target.id, target_name: target.name,
    sentences: said[index], articles: articles[index], confidence: edge.confidence, first: writeIso(first[index]), last: writeIso(last[index]),
  };
};

function writeCsv() {
  const found = view.look().edges.map(describeRow);
  const names = found.length ? Object.keys(found[0]) : ["source", "relation", "target"];
  return `${[names, ...found.map((row) => names.map((name) => row[name]))].map((line) => line.map(cell).join(",")).join("\n")}\n`;
}

async function writeJson() {
  const { set, edges } = view.look();
  const relations = [];
  for (const index of edges) {
    const ats = Array.from({ length: data.edges[index].to - data.edges[index].from }, (_, at) => data.edges[index].from + at).filter((at) => facets.passes(at));
    const statements = (await Promise.all(ats.map((at) => shelves.statement(at)))).filter(Boolean);
    relations.push({ ...describeRow(index), evidence: statements.map(({ article, title, outlet, day, url, sentence, cue, modality, voice, speaker, rule, confidence }) =>
      ({ article, title, outlet, date: writeIso(day) || null, url, sentence, cue, modality, voice, speaker, rule, confidence })) });
  }
  const actors = [...set].sort((a, b) => a - b).map((actor) => {
    const { id, name, kind, party, articles, mentions, aliases, offices } = data.actors[actor];
    return { id, name, kind: data.kinds[kind].name, party: party >= 0 ? data.parties[party].id : "", articles, mentions, aliases, offices, ...view.place(actor) };
  });
  return `${JSON.stringify({ view: hash.write(), actors, relations }, null, 1)}\n`;
}
