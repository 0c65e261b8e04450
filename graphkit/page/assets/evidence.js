// One sentence as evidence: source, cue and target marked in place, who is meant, where it stands and why it counts.

const VOICES = { author: "In the report’s own words", quoted: "Quoted", reported: "Reported speech" };

function makeEvidence(sentence, relation) {
  const article = data.articles[sentence.article];
  const item = make("li", { className: "evidence" }, make("blockquote", {}, ...sentence.pieces.map(makePiece)));
  item.style.setProperty("--tone", relation[theme()]);
  if (sentence.notes.length) item.append(make("ul", { className: "notes" }, ...sentence.notes.map(makeNote)));
  const title = article.url && /^https?:\/\//i.test(article.url)
    ? make("a", { href: article.url, rel: "noopener noreferrer", target: "_blank" }, article.title)
    : make("span", {}, article.title);
  const where = [article.outlet, writeDay(article.date) || "undated", sentence.part === "title" ? "headline" : null];
  item.append(make("p", { className: "article" }, make("cite", {}, title),
    make("span", { className: "where" }, where.filter(Boolean).join(" · "))));
  const voice = VOICES[sentence.voice] || sentence.voice;
  item.append(make("p", { className: "voice" }, sentence.speaker === null ? voice : `${voice}: ${sentence.speaker}`));
  item.append(makeWhy(sentence));
  return item;
}

/** One piece of a sentence; where marks overlap the piece carries all of them. */
function makePiece([text, ...marks]) {
  return marks.length ? make("mark", { className: marks.join(" "), title: marks.join(" and ") }, text) : text;
}

/** Who the words at one end stand for. */
function makeNote({ mark, text, name, inside }) {
  return make("li", {}, make("mark", { className: mark, title: mark }, text), ` = ${name}`,
    inside ? null : make("span", { className: "where" }, " named outside this sentence"));
}

/** The rule that fired, and the confidence with the factors it is the product of. */
function makeWhy(sentence) {
  const parts = sentence.parts.map(([name, factor]) =>
    make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, String(Math.round(factor * 1000) / 1000))));
  return make("details", { className: "why" },
    make("summary", {}, `Confidence ${writeShare(sentence.confidence)}`, makeMeter(sentence.confidence)),
    make("table", {}, make("tbody", {}, ...parts,
      make("tr", { className: "total" }, make("th", { scope: "row" }, "confidence"),
        make("td", {}, writeShare(sentence.confidence))))),
    make("p", {}, "rule ", make("code", {}, sentence.rule), " in frame ", make("code", {}, sentence.frame)));
}

function makeMeter(value) {
  const meter = make("span", { className: "meter", "aria-hidden": "true" }, make("span", {}));
  meter.firstChild.style.width = `${Math.round(100 * Math.min(1, Math.max(0, value)))}%`;
  return meter;
}
