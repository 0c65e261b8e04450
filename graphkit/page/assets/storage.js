// What the browser keeps for a reader between visits, by the page's own address; in memory where it keeps nothing.

const storage = {
  memory: new Map(),
  key: (name) => `graphkit ${name} ${location.pathname}`,

  read(name, otherwise) {
    try {
      const text = localStorage.getItem(this.key(name));
      return text === null ? otherwise : JSON.parse(text);
    } catch (error) {
      return this.memory.has(name) ? this.memory.get(name) : otherwise;
    }
  },
  /** Keep a value; false where it lives only as long as the page. */
  write(name, value) {
    this.memory.set(name, value);
    try {
      localStorage.setItem(this.key(name), JSON.stringify(value));
      return true;
    } catch (error) {
      return false;
    }
  },
};

/** Hand the reader a file. */
function download(name, type, content) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = make("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
