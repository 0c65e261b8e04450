// The page's data: columns become actors and edges at once; texts stay on their shelves until somebody wants one.

// The library comes squeezed. Put into the page as a script it still has to match its hash in the page's policy.
const library = make("script", { textContent: await inflateText($("library").textContent) });
document.head.append(library);
library.remove();

/** Read a script element that holds data, and let it go: the text lives on in `stored`. */
function takeOut(element) {
  const stored = { form: element.dataset.form, text: element.textContent };
  element.textContent = "";
  return stored;
}
const readStored = async ({ form, text }) => JSON.parse(form === "gzip" ? await inflateText(text) : text);

const stored = {
  columns: takeOut($("columns")),
  statements: [...document.querySelectorAll("script.statements")].map(takeOut),
  articles: [...document.querySelectorAll("script.articles")].map(takeOut),
};
// The page before anything is put into it: what "Page of this view" starts from.
const pristine = document.documentElement.cloneNode(true);
const columns = await readStored(stored.columns);

const toRows = (table, size) => {
  const names = Object.keys(table).filter((name) => Array.isArray(table[name]));
  return Array.from({ length: size }, (_, at) => {
    const row = {};
    for (const name of names) row[name] = table[name][at];
    return row;
  });
};

const data = {
  ...columns,
  actors: toRows(columns.actors, columns.actors.id.length),
  edges: toRows(columns.edges, columns.edges.source.length),
};
data.actors.forEach((actor, at) => {
  actor.aliases = columns.actors.aliases[at] || [];
  actor.offices = columns.actors.offices[at] || [];
});

const edgesOf = data.actors.map(() => []);
const relationOf = (edge) => data.relations[edge.relation];
const nameOf = (actor) => data.actors[actor].name;
const ASSERTED = 0; // the first of data.modalities

/** Which text an article is: its own, or that of the first article here which agency copy repeats. */
const textOf = (article) => columns.articles.copies[article] ?? article;

/** What an edge says of itself: texts, articles, counts, first and last day, of what asserts it or, where nothing does, of all. */
function describeSelf(edge, made) {
  const counts = data.modalities.map(() => 0);
  for (let at = edge.from; at < edge.to; at += 1) counts[made.modality[at]] += 1;
  data.modalities.forEach(({ count: name }, at) => { edge[name] = counts[at]; });
  const told = new Set(); // texts
  const articles = new Set();
  [edge.first, edge.last] = [null, null];
  for (let at = edge.from; at < edge.to; at += 1) {
    if (counts[ASSERTED] && made.modality[at] !== ASSERTED) continue;
    told.add(textOf(made.article[at]));
    articles.add(made.article[at]);
    if (made.day[at] === NO_DAY) continue;
    if (edge.first === null) edge.first = made.day[at];
    edge.last = made.day[at];
  }
  edge.weight = told.size;
  edge.articles = articles.size;
}

/** One row a statement, as typed columns. An edge that came without its sentences gets one row that says what it knows. */
const rows = (() => {
  const bare = data.edges.filter((edge) => !edge.statements).length;
  const table = columns.statements;
  const size = table.article.length + bare;
  const made = {
    size,
    edge: new Int32Array(size), article: new Int32Array(size).fill(-1), outlet: new Int32Array(size).fill(-1),
    modality: new Int8Array(size), voice: new Int8Array(size).fill(-1), day: new Int32Array(size).fill(NO_DAY),
    confidence: new Float64Array(size),
  };
  let at = 0;
  let spare = table.article.length;
  data.edges.forEach((edge, index) => {
    edgesOf[edge.source].push(index);
    if (edge.target !== edge.source) edgesOf[edge.target].push(index);
    edge.from = edge.statements ? at : spare;
    edge.to = edge.from + Math.max(1, edge.statements);
    if (!edge.statements) {
      [edge.weight, edge.asserted, edge.negated, edge.hedged, edge.conditional, edge.first, edge.last] = columns.edges.bare[index];
      made.edge[spare] = index;
      made.modality[spare] = Math.max(0, data.modalities.findIndex(({ count: name }) => edge[name] > 0));
      made.day[spare] = edge.last === null ? NO_DAY : edge.last;
      made.confidence[spare] = edge.confidence;
      spare += 1;
    }
    for (let end = at + edge.statements; at < end; at += 1) {
      const article = table.article[at];
      const day = columns.articles.day[article];
      made.edge[at] = index;
      made.article[at] = article;
      made.outlet[at] = columns.articles.outlet[article];
      made.modality[at] = table.modality[at];
      made.voice[at] = table.voice[at];
      made.day[at] = day === null ? NO_DAY : day;
      made.confidence[at] = table.confidence[at];
    }
    if (edge.statements) describeSelf(edge, made);
  });
  return made;
})();

/** Shelves of texts, each inflated when first wanted. */
const shelves = {
  down: { statements: [], articles: [] },
  take(name, shelf) {
    const down = this.down[name];
    if (!down[shelf]) down[shelf] = readStored(stored[name][shelf]);
    return down[shelf];
  },
  async row(name, at) {
    const size = data.shelf[name];
    return (await this.take(name, Math.floor(at / size)))[at % size];
  },
  /** Everything there is to read about one statement. */
  async statement(at) {
    if (rows.article[at] < 0) return null;
    const [row, article] = await Promise.all([this.row("statements", at), this.row("articles", rows.article[at])]);
    const [pieces, notes, cue, part, speaker, rule, frame, factors, before, after, measured, corrected] = row;
    const sentence = pieces.filter((_, index) => index % 2 === 0).join("");
    const edge = data.edges[rows.edge[at]];
    return {
      at, pieces, notes, cue, part, speaker, rule, frame, factors, before, after, measured, corrected, sentence, edge,
      article: article[0], title: article[1], url: article[2],
      day: rows.day[at], outlet: data.outlets[rows.outlet[at]], confidence: rows.confidence[at],
      modality: data.modalities[rows.modality[at]].name, voice: data.voices[rows.voice[at]],
    };
  },
};

/** Actors, the most prominent first: those with an edge, then by articles, by mentions, by place in the list. */
const byRank = data.actors.map((_, at) => at).sort((a, b) =>
  (edgesOf[b].length > 0) - (edgesOf[a].length > 0) || data.actors[b].articles - data.actors[a].articles
  || data.actors[b].mentions - data.actors[a].mentions || a - b);
const rankOf = new Int32Array(data.actors.length);
byRank.forEach((actor, rank) => { rankOf[actor] = rank; });
const mostArticles = Math.max(8, byRank.length ? data.actors[byRank[0]].articles : 0);
const sizeOf = (actor) => 7 + 19 * Math.sqrt(data.actors[actor].articles / mostArticles);
