// Search in a page that was opened from disk. Browsers start no worker from a file, so a frame that nobody sees does the
// worker's part; the site's own script is given it under the worker's name and notices no difference.
if (location.protocol === "file:") {
  window.Worker = class extends EventTarget {
    constructor(url) {
      super();
      const frame = document.createElement("iframe");
      frame.hidden = true;
      this.ready = new Promise((resolve) => {
        const start = () => {
          document.body.append(frame);
          const inside = frame.contentWindow;
          const script = inside.document.createElement("script");
          inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
          inside.importScripts = (...urls) =>
            urls.reduce((before, each) => before.then(() => new Promise((loaded) => {
              const part = inside.document.createElement("script");
              part.src = each;
              part.onload = loaded;
              inside.document.body.append(part);
            })), Promise.resolve());
          script.onload = () => resolve(inside);
          script.src = new URL(url, location.href).href;
          inside.document.body.append(script);
        };
        if (document.body) start();
        else addEventListener("DOMContentLoaded", start);
      });
    }
    postMessage(data) {
      this.ready.then((inside) => inside.dispatchEvent(new inside.MessageEvent("message", { data })));
    }
    terminate() {}
  };
}
