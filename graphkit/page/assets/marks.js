// Marks: what a reader holds to be wrong, kept in the browser until they download it as corrections.yml.
// A mark is known by text and place (article, sentence, cue, ends), so that it outlives a rebuild.

const WRONG = [
  ["actor", "Wrong actor", "somebody else says it, or it is said of somebody else"],
  ["direction", "Wrong direction", "it runs the other way"],
  ["relation", "Wrong relation", "it says something else of the same two"],
  ["not-stated", "Not stated", "the sentence says nothing of the kind"],
];
const idOf = (actor) => data.actors[actor].id;

const marks = {
  evidence: new Map(), // key → mark
  actors: [], // { same: [id, id] } or { apart: [id, id] }

  start() {
    const kept = storage.read("marks", { evidence: [], actors: [] });
    this.evidence = new Map((kept.evidence || []).map((mark) => [this.keyOf(mark), mark]));
    this.actors = kept.actors || [];
    this.update();
  },

  keyOf: ({ article, sentence, cue, source, relation, target }) => JSON.stringify([article, sentence, cue, source, relation, target]),

  of(statement) {
    const { article, sentence, cue, edge } = statement;
    return { article, sentence, cue, source: idOf(edge.source), relation: relationOf(edge).name, target: idOf(edge.target) };
  },

  size() {
    return this.evidence.size + this.actors.length;
  },

  keep() {
    this.kept = storage.write("marks", { evidence: [...this.evidence.values()], actors: this.actors });
    this.update();
  },

  update() {
    $("marks-count").textContent = this.size() ? number(this.size()) : "";
    $("marks-count").hidden = !this.size();
  },

  /** Show on a row of evidence that it is marked. */
  show(item, statement) {
    const mark = this.evidence.get(this.keyOf(this.of(statement)));
    item.classList.toggle("marked", Boolean(mark));
    item.querySelectorAll(".verdict").forEach((old) => old.remove());
    if (mark) item.prepend(make("p", { className: "verdict" }, `Marked: ${describeMark(mark)}`));
  },

  button(statement, item) {
    const button = makeButton("Mark a mistake", "action", () => {
      const open = item.querySelector(".mark-form");
      if (open) { open.remove(); button.setAttribute("aria-expanded", "false"); return; }
      const form = makeMarkForm(statement, () => { form.remove(); button.setAttribute("aria-expanded", "false"); this.show(item, statement); button.focus(); });
      item.append(form);
      button.setAttribute("aria-expanded", "true");
      form.querySelector("input").focus();
    }, { "aria-expanded": "false" });
    return button;
  },

  /** On an actor's page: this is the same as another, or must never be taken for it. */
  actorForm(index) {
    return makeSameForm(`Is ${nameOf(index)} also listed under another name, or taken for somebody else?`, index, -1);
  },
  pairForm(a, b) {
    return makeSameForm(`Are ${nameOf(a)} and ${nameOf(b)} one, or never to be taken for each other?`, a, b);
  },

  markActors(kind, a, b) {
    const pair = [idOf(a), idOf(b)];
    this.actors = this.actors.filter((mark) => { const ids = mark.same || mark.apart; return !(ids.includes(pair[0]) && ids.includes(pair[1])); });
    this.actors.push({ [kind]: pair });
    this.keep();
  },
};

const nameById = (id) => { const actor = data.actors.find((each) => each.id === id); return actor ? actor.name : id; };

function describeMark({ wrong, change, note }) {
  const [, title] = WRONG.find(([name]) => name === wrong) || ["", wrong];
  const label = (name) => (data.relations.find((relation) => relation.name === name) || { label: name }).label;
  const right = change ? `; right is: ${nameById(change.source)} ${label(change.relation)} ${nameById(change.target)}` : "";
  return `${title.toLowerCase()}${right}${note ? ` (${note})` : ""}`;
}

function makeSameForm(question, a, b) {
  const said = make("p", { className: "lead", role: "status" });
  let other = b;
  const picker = b < 0 ? makeActorPicker("The other actor", -1, (actor) => { other = actor; picker.querySelector("input").placeholder = nameOf(actor); }) : null;
  const mark = (kind, words) => makeButton(words, "deed", () => {
    if (other < 0 || other === a) { said.textContent = "Choose the other actor first."; return; }
    marks.markActors(kind, a, other);
    said.textContent = `Kept: ${nameOf(a)} and ${nameOf(other)} ${kind === "same" ? "are one" : "are two"}.`;
  });
  return make("details", { className: "same" }, make("summary", {}, "Mark a mistake about who this is"),
    make("p", { className: "lead" }, question), picker, make("div", { className: "deeds" }, mark("same", "The same"), mark("apart", "Never the same")), said);
}
