// Play: the days pass by themselves, a bar at a time.

const PLAY = 700; // milliseconds a step

const player = {
  timer: 0,

  /** Walk from the first bar to the last; edges appear, and those long unsaid pale. A range that was chosen moves along. */
  play() {
    const { from, to } = store.days;
    const { starts } = time;
    const width = !time.asOf && from !== null && to !== null ? barOf(starts, to) - barOf(starts, from) : null;
    const last = to === null ? starts.length : barOf(starts, to);
    let at = last >= starts.length - 1 ? (width || 0) - 1 : last;
    this.show("Pause", true);
    const tick = () => {
      at += 1;
      if (at >= starts.length) { this.stop(); return; }
      drawing.faded = width === null ? starts[Math.max(0, at - 2)] : null;
      store.setDays(width === null ? null : starts[Math.max(0, at - width)], time.endOf(at));
    };
    this.timer = setInterval(tick, PLAY);
    tick();
  },

  stop() {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.timer = 0;
    drawing.faded = null;
    this.show("Play", false);
    store.change("look");
  },

  show(text, pressed) {
    $("play").textContent = text;
    $("play").setAttribute("aria-pressed", String(pressed));
  },
};
