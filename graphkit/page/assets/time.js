// Time below the drawing: a bar for each day, week or month, for above and against below the line; a range to drag or
// to move by keys; "as it stood on", and play.

const BARS = { height: 46, middle: 24 };

const time = {
  steps: null,
  asOf: false,

  start() {
    const bars = $("bars");
    $("time").hidden = !period;
    if (!period) return;
    this.useStep(chooseStep(period.first, period.last));
    bars.addEventListener("pointerdown", (event) => this.drag(event));
    bars.addEventListener("dblclick", () => store.setDays(null, null));
    for (const end of ["from", "to"]) $(`day-${end}`).addEventListener("input", () => this.type(end));
    $("play").addEventListener("click", () => (player.timer ? player.stop() : player.play()));
    $("as-of").addEventListener("change", () => { this.asOf = $("as-of").checked; this.adopt(); });
    $("all-days").addEventListener("click", () => { player.stop(); store.setDays(null, null); });
    $("steps").replaceChildren(makeChoice("Bars by", ["day", "week", "month", "year"].filter((step) => this.countOf(step) > 1 && this.countOf(step) <= 400)
      .map((step) => [step, step]), this.step, (step) => { this.useStep(step); this.update(); }));
    new ResizeObserver(() => this.update()).observe(bars);
  },

  countOf: (step) => (period.last - period.first) / { day: 1, week: 7, month: 30.4, year: 365 }[step] + 1,

  useStep(step) {
    this.step = step;
    this.starts = [];
    for (let day = STEPS[step].start(period.first); day <= period.last; day = STEPS[step].next(day)) this.starts.push(day);
  },

  /** The last day of a bar. */
  endOf(at) {
    return STEPS[this.step].next(this.starts[at]) - 1;
  },

  update() {
    if (!period) return;
    const { bars, undated } = facets.look();
    const sums = this.starts.map(() => [0, 0]);
    for (const [day, [plus, minus]] of bars) {
      const sum = sums[barOf(this.starts, day)];
      sum[0] += plus;
      sum[1] += minus;
    }
    this.draw(sums);
    const { from, to } = store.days;
    $("day-from").value = writeIso(from === null ? null : from);
    $("day-to").value = writeIso(to === null ? null : to);
    $("all-days").hidden = from === null && to === null;
    $("as-of").checked = this.asOf;
    $("days-said").textContent = this.say(undated);
  },

  say(undated) {
    const { from, to } = store.days;
    const without = undated && (from !== null || to !== null) ? ` · ${count(undated, "undated sentence")} left out` : "";
    if (from === null && to === null) return "";
    if (from === null) return `As it stood on ${writeDay(to)}${without}`;
    return `${writePeriod(from, to === null ? period.last : to)}${without}`;
  },

  draw(sums) {
    const svg = $("bars");
    const width = svg.clientWidth || 600;
    const most = Math.max(1, ...sums.flat());
    const step = width / sums.length;
    const { from, to } = store.days;
    svg.setAttribute("viewBox", `0 0 ${width} ${BARS.height}`);
    const shapes = [makeSvg("line", { class: "axis", x1: 0, x2: width, y1: BARS.middle, y2: BARS.middle })];
    if (from !== null || to !== null) {
      const left = this.xOf(from === null ? period.first : from, width);
      const right = this.xOf((to === null ? period.last : to) + 1, width);
      shapes.unshift(makeSvg("rect", { class: "range", x: left.toFixed(1), y: 0, width: Math.max(2, right - left).toFixed(1), height: BARS.height }));
    }
    sums.forEach(([plus, minus], at) => {
      const inside = !facets.outside(this.starts[at], store.days) || !facets.outside(this.endOf(at), store.days);
      [[plus, "plus"], [minus, "minus"]].forEach(([value, name]) => {
        if (!value) return;
        const tall = Math.max(2, (value / most) * (BARS.middle - 3));
        shapes.push(makeSvg("rect", { class: `${name}${inside ? "" : " out"}`, x: (at * step + 0.5).toFixed(1), width: Math.max(1.5, step - 1).toFixed(1),
          y: (name === "plus" ? BARS.middle - 0.5 - tall : BARS.middle + 0.5).toFixed(1), height: tall.toFixed(1) }));
      });
    });
    svg.replaceChildren(...shapes);
    svg.setAttribute("aria-label", `Sentences by ${this.step}: ${sums.map(([plus, minus], at) => (plus + minus
      ? `${STEPS[this.step].name(this.starts[at])}, ${plus} for, ${minus} against` : "")).filter(Boolean).slice(0, 24).join("; ")}`);
  },

  /** Bars are as wide as each other, whatever the length of their month. */
  xOf(day, width) {
    const at = barOf(this.starts, Math.min(Math.max(day, this.starts[0]), this.endOf(this.starts.length - 1)));
    const share = (day - this.starts[at]) / (this.endOf(at) - this.starts[at] + 1);
    return ((at + Math.min(1, Math.max(0, share))) / this.starts.length) * width;
  },

  barAt(event) {
    const box = $("bars").getBoundingClientRect();
    return Math.min(this.starts.length - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * this.starts.length)));
  },

  drag(event) {
    if (event.button) return;
    player.stop();
    event.preventDefault();
    const begun = this.barAt(event);
    const bars = $("bars");
    bars.setPointerCapture(event.pointerId);
    const set = (at) => store.setDays(this.asOf ? null : this.starts[Math.min(begun, at)], this.endOf(this.asOf ? at : Math.max(begun, at)));
    set(begun);
    const move = (moved) => set(this.barAt(moved));
    bars.addEventListener("pointermove", move);
    bars.addEventListener("pointerup", () => bars.removeEventListener("pointermove", move), { once: true });
  },

  type(end) {
    player.stop();
    const day = readIso($(`day-${end}`).value);
    const days = { ...store.days, [end]: day };
    if (days.from !== null && days.to !== null && days.from > days.to) return;
    if (end === "from" && day !== null) this.asOf = false;
    store.setDays(days.from, days.to);
  },

  /** "As it stood on" counts everything up to a day. */
  adopt() {
    const { from, to } = store.days;
    if (this.asOf) store.setDays(null, to === null ? period.last : to);
    else if (from === null && to !== null) store.setDays(null, null);
    this.update();
  },
};
