// The search box: actors by any of their names, blind to case and accents, and sentences; arrow keys, Enter.

const search = {
  sentences: null, // folded text of every sentence, once read
  round: 0,

  start(input, list) {
    this.picker = new Picker(input, list, (typed) => this.find(typed), "No actor or sentence");
    input.addEventListener("focus", () => this.read());
  },

  find(typed) {
    this.round += 1;
    const actors = names.find(typed, 6).map((actor) => actorOption(actor, (chosen) => panel.choose("actor", chosen)));
    const wanted = fold(typed.trim());
    if (wanted.length < 3) return actors;
    if (this.sentences) return [...actors, ...this.inSentences(wanted)];
    this.later(typed, this.round);
    return [...actors, { parts: [make("span", {}, "Reading the sentences …")] }];
  },

  async later(typed, round) {
    await this.read();
    if (round === this.round && document.activeElement === this.picker.input) this.picker.show(this.find(typed));
  },

  /** Take down every shelf, one at a time, so that nothing else waits. */
  read() {
    if (!this.reading) this.reading = (async () => {
      const read = [];
      for (let shelf = 0; shelf < stored.statements.length; shelf += 1) {
        for (const [pieces] of await shelves.take("statements", shelf)) {
          const text = pieces.filter((_, at) => at % 2 === 0).join("");
          read.push({ text, folded: fold(text) });
        }
        await breathe();
      }
      this.sentences = read;
    })();
    return this.reading;
  },

  inSentences(wanted, most = 6) {
    const found = [];
    const seen = new Set();
    let all = 0;
    this.sentences.forEach(({ text, folded }, at) => {
      const place = folded.indexOf(wanted);
      if (place < 0) return;
      all += 1;
      if (found.length >= most || seen.has(text)) return;
      seen.add(text);
      found.push({ className: "sentence", parts: [make("span", {}, snip(text, place, wanted.length))], take: () => panel.choose("edge", rows.edge[at]) });
    });
    if (!all) return [];
    return [{ parts: [make("span", {}, count(all, "sentence")), make("span", { className: "where" }, all > found.length ? "the first few" : "")] }, ...found];
  },
};

/** A window of a sentence around what was looked for; folding may have moved it by a letter or two. */
function snip(text, place, length) {
  const from = Math.max(0, place - 34);
  const to = Math.min(text.length, place + length + 44);
  return `${from ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}
