// A box to type into, with what it finds below: used for the search and wherever an actor is asked for.

const names = {
  known: null,
  /** All names of all actors, folded; made when first asked for. */
  folded() {
    if (!this.known) this.known = data.actors.map((actor) => [actor.name, ...actor.aliases].map(fold));
    return this.known;
  },
  /** Rank: a name that begins so, a word that begins so, anything that holds it; then by prominence. */
  find(typed, most = 8) {
    const wanted = fold(typed.trim());
    if (!wanted) return [];
    const buckets = [[], [], []];
    const folded = this.folded();
    for (const actor of byRank) {
      let best = 3;
      for (const name of folded[actor]) {
        const place = name.indexOf(wanted);
        if (place < 0) continue;
        best = Math.min(best, place === 0 ? 0 : name.includes(` ${wanted}`) ? 1 : 2);
      }
      if (best < 3) buckets[best].push(actor);
      if (buckets[0].length >= most) break;
    }
    return buckets.flat().slice(0, most);
  },
};

/** One option of a picker: an actor. */
const actorOption = (actor, take) => ({
  parts: [make("span", {}, nameOf(actor)), make("span", { className: "where" }, data.kinds[data.actors[actor].kind].name)],
  take: () => take(actor),
});

class Picker {
  /** Let an input and a list work together; `find` gives options for what is typed, at once or later through `show`. */
  constructor(input, list, find, empty) {
    Object.assign(this, { input, list, find, empty, options: [], at: -1 });
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-autocomplete", "list");
    input.addEventListener("input", () => this.look());
    input.addEventListener("focus", () => this.look());
    input.addEventListener("blur", () => this.close());
    input.addEventListener("keydown", (event) => this.onKey(event));
  }

  look() {
    if (!this.input.value.trim()) { this.close(); return; }
    this.show(this.find(this.input.value));
  }

  show(options) {
    this.options = options;
    this.at = options.findIndex(({ take }) => take);
    this.list.replaceChildren(...options.map(({ parts, take, className }, at) => make("li", {
      id: `${this.list.id}-${at}`, role: "option", "aria-selected": "false", "aria-disabled": take ? null : "true",
      className: take ? className || "" : "none",
      onmousedown: (event) => { event.preventDefault(); this.take(at); },
    }, ...parts)));
    if (!options.length) this.list.replaceChildren(make("li", { className: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" }, this.empty));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.mark();
  }

  mark() {
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === this.at)));
    if (this.at >= 0) {
      this.input.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
      this.list.children[this.at].scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  take(at) {
    const option = this.options[at];
    if (!option || !option.take) return;
    this.input.value = "";
    this.close();
    option.take();
  }

  onKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.options.length && !this.list.hidden) {
      event.preventDefault();
      do this.at = (this.at + step + this.options.length) % this.options.length; while (!this.options[this.at].take && this.options.some(({ take }) => take));
      this.mark();
    } else if (event.key === "Enter" && !this.list.hidden) {
      event.preventDefault();
      this.take(this.at);
    } else if (event.key === "Escape" && !this.list.hidden) {
      event.stopPropagation();
      this.close();
    }
  }
}

/** A box that asks for one actor. */
function makeActorPicker(label, chosen, onpick) {
  const id = `picker-${label.replace(/\W+/g, "-")}`;
  const list = make("ul", { id: `${id}-found`, role: "listbox", "aria-label": `${label}: actors found`, hidden: true });
  const input = make("input", { id, type: "search", autocomplete: "off", spellcheck: false, placeholder: chosen >= 0 ? nameOf(chosen) : "Name or alias" });
  input.picker = new Picker(input, list, (typed) => names.find(typed).map((actor) => actorOption(actor, onpick)), "No actor of that name");
  return make("div", { className: "picker search" }, make("label", { for: id }, label), input, list);
}
