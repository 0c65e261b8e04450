// One sentence as evidence: source, cue and target marked in place, who is meant, where it stands, why it counts, what
// stands around it, and what a reader can do with it.

const MARKS = [["source", 1], ["cue", 2], ["target", 4]];
const marksOf = (sum) => MARKS.filter(([, bit]) => sum & bit).map(([name]) => name);

function makeEvidence(statement, { turn = false } = {}) {
  const relation = relationOf(statement.edge);
  const quote = make("blockquote", {}, ...makePieces(statement.pieces));
  const item = make("li", { className: "evidence", "data-row": String(statement.at) }, turn ? makeTurn(statement) : null, quote);
  item.style.setProperty("--tone", relation[theme()]);
  if (statement.notes.length) item.append(make("ul", { className: "notes" }, ...statement.notes.map(makeNote)));
  const title = /^https?:\/\//i.test(statement.url)
    ? make("a", { href: statement.url, rel: "noopener noreferrer", target: "_blank" }, statement.title)
    : make("span", {}, statement.title);
  const where = [statement.outlet, writeDay(statement.day) || "undated", statement.part === "title" ? "headline" : null];
  const voice = VOICES[statement.voice] || statement.voice;
  item.append(
    make("p", { className: "article" }, make("cite", {}, title), make("span", { className: "where" }, where.filter(Boolean).join(" · "))),
    make("p", { className: "voice" }, statement.speaker === null ? voice : `${voice}: ${statement.speaker}`),
    statement.corrected ? make("p", { className: "voice corrected" }, statement.corrected) : "",
    makeWhy(statement),
    makeActions(statement, item, quote),
  );
  marks.show(item, statement);
  return item;
}

/** The sentence in pieces; where marks overlap a piece carries all of them. */
function makePieces(pieces) {
  const made = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const names = marksOf(pieces[at + 1]);
    made.push(names.length ? make("mark", { className: names.join(" "), title: names.join(" and ") }, pieces[at]) : pieces[at]);
  }
  return made;
}

/** Who the words at one end stand for. */
function makeNote([sum, text, name, inside]) {
  const [mark] = marksOf(sum);
  return make("li", {}, make("mark", { className: mark, title: mark }, text), ` = ${name}`,
    inside ? null : make("span", { className: "where" }, " named outside this sentence"));
}

/** Who says it of whom, where a list holds both directions. */
function makeTurn({ edge, modality }) {
  const faint = modality !== data.modalities[ASSERTED].name;
  return make("p", { className: "turn" }, make("span", { className: "who" }, nameOf(edge.source)), " ",
    makeLine(relationOf(edge), { faint, width: 30 }), make("span", { className: "hidden" }, ` ${relationOf(edge).label} `), " ",
    make("span", { className: "who" }, nameOf(edge.target)), faint ? make("span", { className: "caveat" }, SAYING[modality] || modality) : null);
}

/** How often the rule was right on labelled sentences. */
function describeMeasured(measured) {
  if (!measured) return "The rule has not been measured yet.";
  const [of, fired, right, corpora] = measured;
  const times = `right ${right.toLocaleString("en")} of ${fired.toLocaleString("en")} times (${corpora})`;
  return of === "rule" ? `On labelled sentences the rule was ${times}.`
    : `The rule has not been measured yet; on labelled sentences rules of its kind were ${times}.`;
}

/** The rule that fired, how often it was right, and the confidence with the factors it is the product of. */
function makeWhy({ confidence, factors, rule, frame, measured }) {
  const body = factors.map(([name, factor]) =>
    make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, String(Math.round(factor * 1000) / 1000))));
  return make("details", { className: "why" },
    make("summary", {}, `Confidence ${writeShare(confidence)}`, makeMeter(confidence)),
    make("table", {}, make("tbody", {}, ...body,
      make("tr", { className: "total" }, make("th", { scope: "row" }, "confidence"), make("td", {}, writeShare(confidence))))),
    make("p", {}, "rule ", make("code", {}, rule), " in frame ", make("code", {}, frame)),
    make("div", { className: "measured" }, describeMeasured(measured)));
}

function makeMeter(value) {
  const meter = make("span", { className: "meter", "aria-hidden": "true" }, make("span", {}));
  meter.firstChild.style.width = `${Math.round(100 * Math.min(1, Math.max(0, value)))}%`;
  return meter;
}

function makeActions(statement, item, quote) {
  const { before, after } = statement;
  const around = before || after ? makeButton("Sentences around it", "action", () => {
    const open = item.classList.toggle("wide");
    around.setAttribute("aria-expanded", String(open));
    if (!open) { quote.querySelectorAll(".beside").forEach((piece) => piece.remove()); return; }
    if (before) quote.prepend(make("span", { className: "beside" }, `${before} `));
    if (after) quote.append(make("span", { className: "beside" }, ` ${after}`));
  }, { "aria-expanded": "false" }) : null;
  const copy = makeButton("Copy citation", "action", async () => {
    copy.textContent = (await copyText(cite(statement))) ? "Copied" : "Not copied";
    setTimeout(() => { copy.textContent = "Copy citation"; }, 1600);
  });
  return make("div", { className: "actions" }, around, copy, marks.button(statement, item));
}

/** A sentence as one would cite it. */
function cite({ sentence, title, outlet, day, url, edge, modality }) {
  const said = `${nameOf(edge.source)} ${relationOf(edge).label} ${nameOf(edge.target)}`;
  const caveat = modality === data.modalities[ASSERTED].name ? "" : `, ${(SAYING[modality] || modality).toLowerCase()}`;
  const where = [`“${title}”`, outlet, writeDay(day) || "undated", /^https?:/i.test(url) ? url : ""].filter(Boolean).join(", ");
  return `“${sentence}” ${where}. [${said}${caveat}]`;
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    const area = make("textarea", { value: text, className: "hidden" });
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
