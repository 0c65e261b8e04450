// The marks as corrections.yml, which `graph build --corrections` applies.

/** Quote a text so that YAML and JSON read the same: no character that YAML takes for a line end or refuses. */
function quote(text) {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function writeCorrections() {
  const lines = ["# graphkit corrections: graph build --corrections corrections.yml"];
  const evidence = [...marks.evidence.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, mark]) => mark);
  if (evidence.length) lines.push("evidence:");
  for (const { article, sentence, cue, source, relation, target, wrong, change, note } of evidence) {
    lines.push(`  - article: ${quote(article)}`, `    sentence: ${quote(sentence)}`, `    cue: ${quote(cue)}`, `    source: ${quote(source)}`,
      `    relation: ${quote(relation)}`, `    target: ${quote(target)}`, `    wrong: ${quote(wrong)}`);
    if (change) lines.push(`    change: {source: ${quote(change.source)}, relation: ${quote(change.relation)}, target: ${quote(change.target)}}`);
    if (note) lines.push(`    note: ${quote(note)}`);
  }
  if (marks.actors.length) lines.push("actors:");
  for (const mark of marks.actors) {
    const kind = mark.same ? "same" : "apart";
    lines.push(`  - ${kind}: [${mark[kind].map(quote).join(", ")}]`);
  }
  return `${lines.join("\n")}\n`;
}

/** The list of all marks, each with its way back. */
const correctionsDialog = {
  open() {
    this.fill();
    $("corrections").showModal();
  },
  fill() {
    const drop = (words, action) => make("li", {}, make("span", {}, words), makeButton("Take back", "tiny", () => { action(); marks.keep(); this.fill(); panel.update(); }));
    const items = [
      ...[...marks.evidence].map(([key, mark]) => drop(
        `${nameById(mark.source)} ${mark.relation} ${nameById(mark.target)}, ${describeMark(mark)}: “${clip(mark.sentence, 120)}”`, () => marks.evidence.delete(key))),
      ...marks.actors.map((mark, at) => drop(`${(mark.same || mark.apart).map(nameById).join(" and ")}: ${mark.same ? "the same" : "never the same"}`, () => marks.actors.splice(at, 1))),
    ];
    $("corrections-body").replaceChildren(
      make("p", { className: "lead" }, items.length
        ? "Download the file and give it to the next build: graph build --corrections corrections.yml. Deleting an entry there undoes it."
        : "Nothing is marked yet. Each sentence in the panel has “Mark a mistake”."),
      marks.kept === false ? make("p", { className: "lead" }, "This browser keeps nothing for this page: download before you close it.") : "",
      make("ol", { className: "mark-list" }, ...items),
      make("div", { className: "deeds" }, makeButton("Download corrections.yml", "deed strong",
        () => download("corrections.yml", "application/yaml", writeCorrections()), { disabled: !items.length })));
  },
};
