// A list of evidence: asserted first, then each other way of saying under its own heading with its count, sorted by date
// or by confidence. Texts come from their shelves, so that a list fills a moment after it is made.

const SENTENCES = 40;
const sorting = { by: "date" };

/** Make the list for some statements; `turn` names who says it of whom at each. */
function makeSentences(ats, { turn = false } = {}) {
  const box = make("div", { className: "said-box" });
  const fill = () => {
    const groups = data.modalities.map(({ name }, modality) => [name, ats.filter((at) => rows.modality[at] === modality)])
      .filter(([, group]) => group.length);
    box.replaceChildren(
      ...(ats.length > 1 ? [make("div", { className: "sorting" }, make("span", { className: "unit" }, "Sorted by"),
        makeChoice("Sorted by", [["date", "date"], ["confidence", "confidence"]], sorting.by, (by) => { sorting.by = by; fill(); }))] : []),
      ...groups.map(([name, group]) => makeSaid(name, sortRows(group), turn)));
  };
  fill();
  return box;
}

function sortRows(ats) {
  const late = (at) => (rows.day[at] === NO_DAY ? Infinity : rows.day[at]);
  return [...ats].sort((a, b) => (sorting.by === "confidence" ? rows.confidence[b] - rows.confidence[a] : 0)
    || (late(a) === late(b) ? 0 : late(a) - late(b)) || a - b);
}

function makeSaid(name, ats, turn) {
  const list = make("ol", { className: "sentences" }, make("li", { className: "waiting" }, "…"));
  const section = make("section", { className: `said ${name}` },
    make("h3", {}, SAYING[name] || name, make("span", { className: "number" }, number(ats.length))), list);
  const fill = async (upTo) => {
    const statements = await Promise.all(ats.slice(0, upTo).map((at) => shelves.statement(at)));
    list.replaceChildren(...statements.map((statement) => (statement ? makeEvidence(statement, { turn })
      : make("li", { className: "lead" }, "This page came without the sentence."))));
    if (upTo < ats.length) {
      list.append(make("li", {}, makeButton(`Show more of ${number(ats.length)}`, "plainly", () => fill(upTo + 4 * SENTENCES))));
    }
  };
  fill(SENTENCES);
  return section;
}

/** The statements of an edge: those that pass the filters, and the modalities that are never hidden silently. */
function statementsOf(edge) {
  const { from, to } = data.edges[edge];
  const all = Array.from({ length: to - from }, (_, at) => from + at);
  const kept = all.filter((at) => (facets.rowFails(at) & ~BIT.modalities) === 0);
  return { kept, left: all.length - kept.length };
}

function makeLeftOut(left) {
  return left ? make("p", { className: "lead left" }, `${count(left, "more sentence")} not shown with these filters.`) : null;
}
