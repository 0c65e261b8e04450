// Days as whole numbers from 1970, and how a newspaper writes them.

const NO_DAY = -1e9;
const MONTHS = "January February March April May June July August September October November December".split(" ");
const parts = (day) => { const date = new Date(day * 864e5); return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]; };

/** 21 August 2016; nothing for no day. */
function writeDay(day) {
  if (day === null || day === undefined || day === NO_DAY) return "";
  const [year, month, date] = parts(day);
  return `${date} ${MONTHS[month]} ${year}`;
}

/** 21 Aug 2016, for where there is little room. */
function writeShortDay(day) {
  const [year, month, date] = parts(day);
  return `${date} ${MONTHS[month].slice(0, 3)} ${year}`;
}

function writePeriod(first, last) {
  return [...new Set([writeDay(first), writeDay(last)])].filter(Boolean).join(" to ");
}

const writeIso = (day) => (day === null || day === NO_DAY ? "" : new Date(day * 864e5).toISOString().slice(0, 10));

/** Read an ISO date; null where it is none. */
function readIso(iso) {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso || "");
  const time = match ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  return Number.isNaN(time) ? null : Math.round(time / 864e5);
}

/** The first day of the day, week (Monday), month or year that a day lies in, and of the next one. */
const STEPS = {
  day: { start: (day) => day, next: (day) => day + 1, name: writeShortDay },
  week: { start: (day) => day - ((((day + 3) % 7) + 7) % 7), next: (day) => day + 7, name: (day) => `week of ${writeShortDay(day)}` },
  month: {
    start: (day) => { const [year, month] = parts(day); return Date.UTC(year, month, 1) / 864e5; },
    next: (day) => { const [year, month] = parts(day); return Date.UTC(year, month + 1, 1) / 864e5; },
    name: (day) => { const [year, month] = parts(day); return `${MONTHS[month]} ${year}`; },
  },
  year: {
    start: (day) => Date.UTC(parts(day)[0], 0, 1) / 864e5,
    next: (day) => Date.UTC(parts(day)[0] + 1, 0, 1) / 864e5,
    name: (day) => String(parts(day)[0]),
  },
};

/** The finest step that gives no more than so many bars. */
function chooseStep(first, last, most = 120) {
  const length = last - first + 1;
  return length <= Math.min(most, 62) ? "day" : length / 7 <= most ? "week" : length / 30 <= most ? "month" : "year";
}
