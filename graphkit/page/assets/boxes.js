// Boxes on the drawing, where names may not meet, and the lines that a name is broken into.

const boxAt = (x, y, width, height) => ({ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 });

const isInside = (box, bounds) => box.left >= bounds.left && box.right <= bounds.right && box.top >= bounds.top && box.bottom <= bounds.bottom;

/** Boxes by the cells they lie in, so that asking whether a box is free looks at its neighbours alone. */
class Grid {
  constructor() { this.cells = new Map(); }

  * around({ left, right, top, bottom }) {
    for (let column = Math.floor(left / 100); column <= Math.floor(right / 100); column += 1) {
      for (let row = Math.floor(top / 50); row <= Math.floor(bottom / 50); row += 1) yield `${column} ${row}`;
    }
  }

  add(box, owner) {
    for (const cell of this.around(box)) {
      if (!this.cells.has(cell)) this.cells.set(cell, []);
      this.cells.get(cell).push({ box, owner });
    }
  }

  /** Whether a box meets another whose owner is not `free`. */
  hits(box, free) {
    for (const cell of this.around(box)) {
      for (const { box: other, owner } of this.cells.get(cell) || []) {
        if (!free(owner) && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom) return true;
      }
    }
    return false;
  }
}

const LINE_LETTERS = 18;
const MOST_LETTERS = 48;

/** Break a name into lines of some letters, and shorten it where it is longer than any name. */
function wrap(name) {
  const words = name.trim().split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${LINE_LETTERS}}`, "gu")) || []);
  const lines = [];
  for (const word of words) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= LINE_LETTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = [];
  for (const line of lines) {
    if (kept.join(" ").length + line.length > MOST_LETTERS) { kept[kept.length - 1] += " …"; break; }
    kept.push(line);
  }
  return kept.length ? kept : ["?"];
}
