// Small makers of elements, and of words. Text reaches the page only through here, and only as text.

const SVG = "http://www.w3.org/2000/svg";
const $ = (id) => document.getElementById(id);

/** Make an element: "aria…", "role" and "data…" become attributes, `on…` listeners, the rest properties. */
function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (/^(aria-|data-|role$|for$|scope$|list$)/.test(name)) element.setAttribute(name, value);
    else element[name] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

function makeSvg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

function makeButton(text, className, onclick, more = {}) {
  return make("button", { type: "button", className, onclick, ...more }, text);
}

/** A choice among a few: radio buttons that look like one strip. */
function makeChoice(label, values, chosen, onchoose) {
  const name = `choice-${label.replace(/\W+/g, "-")}`;
  return make("div", { className: "choice", role: "radiogroup", "aria-label": label }, ...values.map(([value, text, hint]) => {
    const input = make("input", { type: "radio", name, value, checked: value === chosen, onchange: () => onchoose(value) });
    return make("label", { title: hint || "" }, input, make("span", {}, text));
  }));
}

const NARROW = "(max-width: 60rem)"; // as in page.css: the parts of the page stand below each other

let onPaper = false; // print.js: paper is white, whatever the screen is

function theme() {
  return !onPaper && window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

const isStill = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

const NUMBERS = new Intl.NumberFormat("en-GB"); // making one takes longer than writing a hundred numbers
const number = (value) => NUMBERS.format(value);

function count(value, one, many) {
  return `${number(value)} ${value === 1 ? one : many || `${one}s`}`;
}

/** Write a confidence; short of certain it never reads 1.00. */
function writeShare(value) {
  return (value < 1 ? Math.min(value, 0.99) : value).toFixed(2);
}

/** Fold case and accents, so that "Perez" finds "Pérez". */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Let the browser paint and answer, then go on. */
function breathe() {
  return new Promise((resolve) => { setTimeout(resolve, 0); });
}

/** Run once things have been quiet for a while. */
function settle(action, wait) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...given), wait);
  };
}

/** Say something to readers who listen. */
function announce(text) {
  $("announcer").textContent = text;
}
