// Printing: in the colours of a light page whatever the screen has, and the drawing as lines that the sheet may scale.

const print = {
  restore: [], // what puts the screen back as it was

  start() {
    window.addEventListener("beforeprint", () => this.lay());
    window.addEventListener("afterprint", () => this.clear());
  },

  lay() {
    this.clear();
    const dark = theme() === "dark";
    onPaper = true;
    if (dark) this.lighten();
    if (store.mode !== "network") return;
    const picture = make("div", { className: "on-paper" }, makePicture().svg);
    document.documentElement.classList.add("printing");
    $("network").after(picture);
    this.restore.push(() => { picture.remove(); document.documentElement.classList.remove("printing"); });
  },

  clear() {
    onPaper = false;
    for (const undo of this.restore.splice(0)) undo();
  },

  /** Turn the dark colours that scripts have set into the light ones. */
  lighten() {
    const light = new Map(FILLS.dark.map((colour, at) => [colour, FILLS.light[at]]));
    for (const name of Object.keys(INK.dark)) light.set(INK.dark[name], INK.light[name]);
    for (const relation of data.relations) light.set(relation.dark, relation.light);
    const turn = (old, set) => {
      if (!light.has(old)) return;
      set(light.get(old));
      this.restore.push(() => set(old));
    };
    for (const element of document.querySelectorAll("main [stroke], main [fill], main [style]")) {
      for (const name of ["stroke", "fill"]) turn(element.getAttribute(name), (colour) => element.setAttribute(name, colour));
      turn(element.style.getPropertyValue("--tone"), (colour) => element.style.setProperty("--tone", colour));
    }
  },
};
