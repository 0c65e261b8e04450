// Named views: addresses that the browser keeps for the reader.

const views = {
  fill() {
    const kept = storage.read("views", []);
    const name = make("input", { type: "text", maxLength: 60, placeholder: "Name this view", "aria-label": "Name of the view" });
    const keep = () => {
      if (!name.value.trim()) { name.focus(); return; }
      storage.write("views", [...kept.filter((view) => view.name !== name.value.trim()), { name: name.value.trim(), hash: hash.write() }]);
      this.fill();
    };
    name.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); keep(); } });
    const link = makeButton("Copy link to this view", "item", async () => {
      link.textContent = (await copyText(location.href)) ? "Link copied" : "Not copied";
      setTimeout(() => { link.textContent = "Copy link to this view"; }, 1600);
    });
    $("views").replaceChildren(link,
      make("div", { className: "naming" }, name, makeButton("Keep", "deed", keep)),
      ...kept.map((view) => make("div", { className: "naming" },
        makeButton(view.name, "item", () => { $("views-menu").open = false; hash.restore(view.hash); refresh(); }),
        makeButton("×", "tiny", () => { storage.write("views", kept.filter((other) => other !== view)); this.fill(); }, { "aria-label": `Forget ${view.name}` }))));
  },
};
