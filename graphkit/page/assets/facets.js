// Filters and their live counts. A statement counts for a value when it passes every other filter than that value's own.

const FACETS = ["relations", "signs", "kinds", "parties", "camps", "modalities", "voices", "outlets", "days", "confidence"];
const OF_ACTORS = { kinds: "kind", parties: "party", camps: "camp" };
const BIT = Object.fromEntries(FACETS.map((name, at) => [name, 1 << at]));

const facets = {
  known: null,

  forget() {
    this.known = null;
  },
  /** What passes: statements and articles for each edge, and the counts for the legend. */
  look() {
    if (!this.known) this.known = this.work();
    return this.known;
  },

  work() {
    const edgeFails = data.edges.map((edge) => this.failsOf(edge));
    const counts = {
      relations: data.relations.map(() => 0), signs: [0, 0], modalities: data.modalities.map(() => 0),
      voices: data.voices.map(() => 0), outlets: data.outlets.map(() => 0),
    };
    const sight = {
      said: new Int32Array(data.edges.length), asserted: new Int32Array(data.edges.length),
      articles: new Int32Array(data.edges.length), last: new Int32Array(data.edges.length).fill(NO_DAY),
      first: new Int32Array(data.edges.length).fill(NO_DAY), counts, bars: new Map(), undated: 0,
    };
    this.countStatements(sight, edgeFails);
    this.countEdges(sight, edgeFails);
    sight.edges = data.edges.map((_, index) => index).filter((index) => edgeFails[index] === 0 && this.stands(sight, index));
    return sight;
  },

  failsOf(edge) {
    const { off } = store;
    const ends = [data.actors[edge.source], data.actors[edge.target]];
    let fails = (off.relations.has(edge.relation) ? BIT.relations : 0) | (off.signs.has(relationOf(edge).sign > 0 ? 0 : 1) ? BIT.signs : 0);
    for (const facet of Object.keys(OF_ACTORS)) {
      if (off[facet].size && ends.some((actor) => off[facet].has(actor[OF_ACTORS[facet]]))) fails |= BIT[facet];
    }
    return fails;
  },

  /** Whether an edge has what it needs, its own filters apart. */
  stands(sight, index) {
    return sight.said[index] > 0 && sight.articles[index] >= store.least.articles;
  },

  passes(at) {
    return this.rowFails(at) === 0;
  },

  rowFails(at) {
    const { off, least, days } = store;
    const day = rows.day[at];
    return (off.modalities.has(rows.modality[at]) ? BIT.modalities : 0)
      | (off.voices.has(rows.voice[at]) ? BIT.voices : 0)
      | (off.outlets.has(rows.outlet[at]) ? BIT.outlets : 0)
      | (rows.confidence[at] < least.confidence ? BIT.confidence : 0)
      | (this.outside(day, days) ? BIT.days : 0);
  },

  outside(day, { from, to }) {
    if (from === null && to === null) return false;
    return day === NO_DAY || (from !== null && day < from) || (to !== null && day > to);
  },

  countStatements(sight, edgeFails) {
    const { counts } = sight;
    for (let at = 0, article = -2, before = -1; at < rows.size; at += 1) {
      const edge = rows.edge[at];
      if (edge !== before) { article = -2; before = edge; }
      const fails = this.rowFails(at);
      if (fails === 0) {
        sight.said[edge] += 1;
        if (rows.modality[at] === ASSERTED) sight.asserted[edge] += 1;
        if (rows.article[at] !== article) { sight.articles[edge] += 1; article = rows.article[at]; }
        if (rows.day[at] !== NO_DAY) {
          if (sight.first[edge] === NO_DAY) sight.first[edge] = rows.day[at];
          sight.last[edge] = rows.day[at];
        }
      }
      if (edgeFails[edge]) continue;
      if ((fails & ~BIT.modalities) === 0) counts.modalities[rows.modality[at]] += 1;
      if ((fails & ~BIT.voices) === 0 && rows.voice[at] >= 0) counts.voices[rows.voice[at]] += 1;
      if ((fails & ~BIT.outlets) === 0 && rows.outlet[at] >= 0) counts.outlets[rows.outlet[at]] += 1;
      if ((fails & ~BIT.days) === 0) this.addBar(sight, at, relationOf(data.edges[edge]).sign);
    }
  },

  /** Statements for and against on a day. */
  addBar(sight, at, sign) {
    const day = rows.day[at];
    if (day === NO_DAY) { sight.undated += 1; return; }
    let bar = sight.bars.get(day);
    if (!bar) sight.bars.set(day, bar = [0, 0]);
    bar[sign > 0 ? 0 : 1] += 1;
  },

  /** Count edges by relation and sign, and the actors that still have one by kind, party and camp. */
  countEdges(sight, edgeFails) {
    const marks = Object.fromEntries(Object.keys(OF_ACTORS).map((facet) => [facet, new Uint8Array(data.actors.length)]));
    data.edges.forEach((edge, index) => {
      if (!this.stands(sight, index)) return;
      const fails = edgeFails[index];
      if ((fails & ~BIT.relations) === 0) sight.counts.relations[edge.relation] += 1;
      if ((fails & ~BIT.signs) === 0) sight.counts.signs[relationOf(edge).sign > 0 ? 0 : 1] += 1;
      for (const facet of Object.keys(OF_ACTORS)) {
        if ((fails & ~BIT[facet]) === 0) marks[facet][edge.source] = marks[facet][edge.target] = 1;
      }
    });
    for (const [facet, field] of Object.entries(OF_ACTORS)) {
      sight.counts[facet] = data[facet].map(() => 0);
      data.actors.forEach((actor, at) => { if (marks[facet][at] && actor[field] >= 0) sight.counts[facet][actor[field]] += 1; });
    }
  },
};

/** How many statements of an edge pass the filters. */
const saidOf = (edge) => facets.look().said[edge];

/** Whether an edge is drawn faintly: in view, but not because a sentence asserts it. */
const isFaint = (edge) => facets.look().asserted[edge] === 0;
