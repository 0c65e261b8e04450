// The menu that saves the current view: picture, rows or page.

const SAVES = [
  ["Picture (PNG)", "graph.png", "image/png", () => paintPicture()],
  ["Picture (SVG)", "graph.svg", "image/svg+xml", () => writePicture().text],
  ["Relations (CSV)", "relations.csv", "text/csv;charset=utf-8", () => writeCsv()],
  ["Relations and sentences (JSON)", "relations.json", "application/json", () => writeJson()],
  ["Page of this view (HTML)", "view.html", "text/html;charset=utf-8", () => writePage()],
];

const saveMenu = {
  fill() {
    $("saves").replaceChildren(...SAVES.map(([label, name, type, write]) => makeButton(label, "item", async () => {
      $("save-menu").open = false;
      download(name, type, await write());
      announce(`${name} saved`);
    }, { "data-save": name })), makeButton("Print …", "item", () => { $("save-menu").open = false; window.print(); }));
  },
};
