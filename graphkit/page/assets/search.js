// The search box: actors by any of their names, blind to case and accents, with arrow keys.

const search = {
  index: data.actors.map((actor) => [actor.name, ...actor.aliases].map(fold)),
  found: [],
  at: -1,

  start(input, list) {
    this.input = input;
    this.list = list;
    input.addEventListener("input", () => this.look());
    input.addEventListener("focus", () => this.look());
    input.addEventListener("blur", () => this.close());
    input.addEventListener("keydown", (event) => this.onKey(event));
    document.addEventListener("keydown", (event) => {
      const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement ? document.activeElement.tagName : "");
      if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        input.focus();
      }
    });
  },

  /** Rank: a name that begins so, a word that begins so, anything that holds it; then by articles. */
  look() {
    const wanted = fold(this.input.value.trim());
    if (!wanted) return this.close();
    const ranked = [];
    this.index.forEach((names, actor) => {
      const ranks = names.map((name) =>
        name.startsWith(wanted) ? 0 : name.includes(` ${wanted}`) ? 1 : name.includes(wanted) ? 2 : 3);
      const rank = Math.min(...ranks);
      if (rank < 3) ranked.push({ actor, rank });
    });
    ranked.sort((a, b) => a.rank - b.rank || data.actors[b.actor].articles - data.actors[a.actor].articles || a.actor - b.actor);
    this.found = ranked.slice(0, 8).map(({ actor }) => actor);
    this.at = this.found.length ? 0 : -1;
    this.show();
  },

  show() {
    const options = this.found.map((actor, at) => make("li", {
      id: `found-${at}`,
      role: "option",
      "aria-selected": String(at === this.at),
      onmousedown: (event) => { event.preventDefault(); this.take(at); },
    }, make("span", {}, nameOf(actor)), make("span", { className: "where" }, data.actors[actor].kind)));
    if (!options.length) options.push(make("li", { className: "none", role: "option", "aria-disabled": "true" }, "No actor of that name"));
    this.list.replaceChildren(...options);
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    if (this.at >= 0) this.input.setAttribute("aria-activedescendant", `found-${this.at}`);
    else this.input.removeAttribute("aria-activedescendant");
  },

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  },

  take(at) {
    const actor = this.found[at];
    if (actor === undefined) return;
    this.input.value = "";
    this.close();
    panel.choose("actor", actor);
  },

  onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.found.length && !this.list.hidden) {
      event.preventDefault();
      this.at = (this.at + step + this.found.length) % this.found.length;
      this.show();
    } else if (event.key === "Enter" && !this.list.hidden) {
      event.preventDefault();
      this.take(this.at);
    } else if (event.key === "Escape") {
      this.close();
    }
  },
};
