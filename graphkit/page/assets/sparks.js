// Small pictures of time: bars for above and against below a line, all on the same days.

const period = (() => {
  let [first, last] = [Infinity, -Infinity];
  for (const day of rows.day) if (day !== NO_DAY) { first = Math.min(first, day); last = Math.max(last, day); }
  if (first > last) return null;
  const step = chooseStep(first, last, 60);
  const starts = [];
  for (let day = STEPS[step].start(first); day <= last; day = STEPS[step].next(day)) starts.push(day);
  return { first, last, step, starts };
})();

/** Find the bar that a day falls into. */
function barOf(starts, day) {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Statements by time, as a sparkline; nothing where no day is known. */
function makeSpark(ats, { width = 96, height = 18 } = {}) {
  if (!period || period.starts.length < 2) return null;
  const bars = period.starts.map(() => 0);
  for (const at of ats) if (rows.day[at] !== NO_DAY) bars[barOf(period.starts, rows.day[at])] += 1;
  const most = Math.max(1, ...bars);
  const step = width / bars.length;
  const svg = makeSvg("svg", { class: "spark", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    makeSvg("line", { x1: 0, x2: width, y1: height - 0.5, y2: height - 0.5 }));
  bars.forEach((value, at) => {
    if (!value) return;
    const tall = Math.max(3, (value / most) * (height - 2));
    svg.append(makeSvg("rect", { x: (at * step).toFixed(1), y: (height - 1 - tall).toFixed(1), width: Math.max(1.5, step - 0.8).toFixed(1), height: tall.toFixed(1) }));
  });
  return svg;
}
