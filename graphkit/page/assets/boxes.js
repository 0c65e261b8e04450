// Boxes on the drawing, where names may not meet; where a name may stand, and the lines that it is broken into.

const boxAt = (x, y, width, height) => ({ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 });

const meet = (box, other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;

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
      for (const { box: other, owner } of this.cells.get(cell) || []) if (!free(owner) && meet(box, other)) return true;
    }
    return false;
  }

  /** How many owners' boxes a box meets; Infinity where one of them is not `free`. */
  count(box, free) {
    if (this.hits(box, free)) return Infinity;
    const met = new Set();
    for (const cell of this.around(box)) {
      for (const { box: other, owner } of this.cells.get(cell) || []) if (meet(box, other)) met.add(owner);
    }
    return met.size;
  }
}

/** Where a name may stand from its actor's place, the best first: [right, down] to its middle, in pixels. */
function spotsAround(radius, width, height, order) {
  const gap = radius + 3;
  const [aside, above, near] = [gap + width / 2 + 2, gap + height / 2, 0.72 * radius + 3];
  const sides = [[0, above], [0, -above], [aside, 0], [-aside, 0]];
  const slid = [1, -1, 1.7, -1.7].flatMap((part) => [above, -above].map((down) => [(part * width) / 4, down]));
  const corners = [[1, 1], [1, -1], [-1, 1], [-1, -1]].map(([right, down]) => [right * (near + width / 2), down * (near + height / 2)]);
  return [...order.map((side) => sides[side]), ...slid, ...corners];
}

const ORDERS = [[0, 1, 2, 3], [1, 0, 2, 3], [2, 0, 1, 3], [3, 0, 1, 2]]; // below, above, right, left

/** The room around a name in which no other actor may stand. */
const widen = (box) => ({ left: box.left - 12, right: box.right + 12, top: box.top - 9, bottom: box.bottom + 9 });

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
