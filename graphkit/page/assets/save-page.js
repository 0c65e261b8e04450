// The current view as a page of its own: the same scripts under the same policy, with no more data than the view shows.

/** The data of the actors and edges in view, numbered anew, with all sentences of those edges. */
async function cutData() {
  const { set, edges } = view.look();
  const actors = [...set].sort((a, b) => a - b);
  const actorAt = new Map(actors.map((actor, at) => [actor, at]));
  const ats = edges.flatMap((index) => Array.from({ length: data.edges[index].statements }, (_, at) => data.edges[index].from + at));
  const articles = [...new Set(ats.map((at) => rows.article[at]))].sort((a, b) => a - b);
  const articleAt = new Map(articles.map((article, at) => [article, at]));
  const pick = (table, keep) => Object.fromEntries(Object.entries(table).filter(([, column]) => Array.isArray(column)).map(([name, column]) => [name, keep.map((at) => column[at])]));
  const sparse = (name) => Object.fromEntries(actors.flatMap((actor, at) => (data.actors[actor][name].length ? [[at, data.actors[actor][name]]] : [])));
  const numbers = (table, map, ...names) => { for (const name of names) table[name] = table[name].map((at) => map.get(at)); return table; };
  const places = actors.map((actor) => view.turnBack(view.place(actor)));
  const days = articles.map((article) => columns.articles.day[article]).filter((day) => day !== null);
  const cut = {
    ...columns,
    summary: { ...columns.summary, actors: actors.length, relations: edges.length, articles: articles.length,
      first: days.length ? writeIso(Math.min(...days)) : null, last: days.length ? writeIso(Math.max(...days)) : null },
    actors: { ...pick(columns.actors, actors), x: places.map(({ x }) => x), y: places.map(({ y }) => y), aliases: sparse("aliases"), offices: sparse("offices") },
    edges: { ...numbers(pick(columns.edges, edges), actorAt, "source", "target"),
      bare: Object.fromEntries(edges.flatMap((index, at) => (columns.edges.bare[index] ? [[at, columns.edges.bare[index]]] : []))) },
    articles: { ...pick(columns.articles, articles), copies: numberCopies(articles) },
    statements: numbers(pick(columns.statements, ats), articleAt, "article"),
  };
  const shelf = async (name, keep) => {
    const found = await Promise.all(keep.map((at) => shelves.row(name, at)));
    return Array.from({ length: Math.ceil(found.length / data.shelf[name]) }, (_, at) => found.slice(at * data.shelf[name], (at + 1) * data.shelf[name]));
  };
  return { columns: cut, statements: await shelf("statements", ats), articles: await shelf("articles", articles) };
}

/** Which of some articles repeats which earlier one of them, by their new numbers. */
function numberCopies(articles) {
  const firsts = new Map();
  articles.forEach((article, at) => { if (!firsts.has(textOf(article))) firsts.set(textOf(article), at); });
  return Object.fromEntries(articles.map((article, at) => [at, firsts.get(textOf(article))]).filter(([at, first]) => at !== first));
}

const escapeHtml = (text) => String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
const escapeJson = (text) => text.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Fill a script element with data, squeezed where the browser can. */
async function fillData(element, value) {
  const text = JSON.stringify(value);
  const squeezed = await deflateText(text);
  element.dataset.form = squeezed === null ? "plain" : "gzip";
  element.textContent = squeezed === null ? escapeJson(text) : squeezed;
  return element;
}

async function writePage() {
  const cut = await cutData();
  const root = pristine.cloneNode(true);
  const main = root.querySelector("#columns");
  await fillData(main, cut.columns);
  root.querySelectorAll("script.statements, script.articles").forEach((element) => element.remove());
  for (const name of ["statements", "articles"]) {
    for (const rowsOfShelf of cut[name]) main.before(await fillData(make("script", { type: "text/plain", className: name }), rowsOfShelf), "\n");
  }
  const said = `${count(cut.columns.summary.actors, "actor")}, ${count(cut.columns.summary.relations, "relation")}, from ${count(cut.columns.summary.articles, "article")}`
    + `, ${writePeriod(readIso(cut.columns.summary.first), readIso(cut.columns.summary.last)) || "undated"}; part of a larger page`;
  root.querySelector(".summary").textContent = said;
  root.querySelector("noscript").textContent = writePlainTable();
  return `<!DOCTYPE html>\n${root.outerHTML}\n`;
}

/** The table for readers without scripts; it stands in a noscript element, which browsers hand out as bare text. */
function writePlainTable() {
  const line = (index) => {
    const row = describeRow(index);
    return `<tr><td>${escapeHtml(row.source_name)}</td><td>${escapeHtml(relationOf(data.edges[index]).label)} (${writeSign(row.sign)})</td>`
      + `<td>${escapeHtml(row.target_name)}</td><td>${row.sentences}</td><td>${row.first}</td><td>${row.last}</td></tr>`;
  };
  return `<table class="plain"><caption>Relations in this view</caption><thead><tr>${["Who", "Relation", "Whom", "Sentences", "First", "Last"]
    .map((title) => `<th scope="col">${title}</th>`).join("")}</tr></thead><tbody>${view.look().edges.slice(0, 500).map(line).join("")}</tbody></table>`;
}
