// The form that marks one row of evidence, and says what is right where the reader knows.

let formsMade = 0;

function makeMarkForm(statement, done) {
  const key = marks.of(statement);
  const old = marks.evidence.get(marks.keyOf(key)) || {};
  const { edge } = statement;
  formsMade += 1;
  const right = { wrong: old.wrong || "", source: edge.source, target: edge.target, relation: "" };
  const change = make("div", { className: "right" });
  const note = make("input", { type: "text", value: old.note || "", maxLength: 400, id: `note-${formsMade}` });
  const choices = WRONG.map(([name, title, hint]) => {
    const input = make("input", { type: "radio", name: `wrong-${formsMade}`, value: name, checked: name === right.wrong, onchange: () => choose(name) });
    return make("label", { className: "check" }, input, make("span", {}, title, make("span", { className: "where" }, `: ${hint}`)));
  });

  function choose(name) {
    right.wrong = name;
    change.replaceChildren(...makeRight(name, statement, right));
    save.disabled = false;
  }
  const save = makeButton("Keep the mark", "deed strong", () => {
    const mark = { ...key, wrong: right.wrong };
    const put = makeChange(key, right);
    if (put) mark.change = put;
    if (note.value.trim()) mark.note = note.value.trim();
    marks.evidence.set(marks.keyOf(key), mark);
    marks.keep();
    done();
  }, { disabled: true });
  const remove = old.wrong ? makeButton("Take the mark back", "deed", () => { marks.evidence.delete(marks.keyOf(key)); marks.keep(); done(); }) : null;
  if (right.wrong) choose(right.wrong);
  return make("fieldset", { className: "mark-form" }, make("legend", {}, "What is wrong?"), ...choices, change,
    make("label", { for: note.id, className: "label" }, "Note"), note, make("div", { className: "deeds" }, save, remove, makeButton("Cancel", "deed", done)));
}

/** What to ask once a reader has said what is wrong. */
function makeRight(wrong, { edge }, right) {
  const relations = make("select", { "aria-label": "The right relation", onchange: () => { right.relation = relations.value; } },
    make("option", { value: "" }, "none of these"),
    ...data.relations.filter(({ name }) => name !== relationOf(edge).name).map(({ name, label }) => make("option", { value: name, selected: name === right.relation }, label)));
  const ask = (label, end) => {
    const picker = makeActorPicker(label, right[end], (actor) => { right[end] = actor; picker.querySelector("input").placeholder = nameOf(actor); });
    return picker;
  };
  if (wrong === "actor") return [make("p", { className: "lead" }, "Who is right? Leave both as they are, and the row is only rejected."), ask("Right source", "source"), ask("Right target", "target")];
  if (wrong === "direction") return [make("p", { className: "lead" }, `It will read: ${nameOf(edge.target)} ${relationOf(edge).label} ${nameOf(edge.source)}.`)];
  if (wrong === "relation") return [make("label", { className: "label" }, "Right is ", relations)];
  return [make("p", { className: "lead" }, "The row will be rejected.")];
}

/** The change that a mark asks for; none rejects the row. */
function makeChange(key, right) {
  if (right.wrong === "direction") return { source: key.target, relation: key.relation, target: key.source };
  if (right.wrong === "relation") return right.relation ? { source: key.source, relation: right.relation, target: key.target } : null;
  if (right.wrong !== "actor") return null;
  const [source, target] = [idOf(right.source), idOf(right.target)];
  return source === key.source && target === key.target ? null : { source, relation: key.relation, target };
}
