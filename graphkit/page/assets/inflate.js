// gzip in base64 → text. The browser does it; where it cannot (before 2023), the few lines of RFC 1951 below do.

async function inflateText(base64) {
  const bytes = fromBase64(base64);
  if (typeof DecompressionStream === "undefined") return new TextDecoder().decode(inflate(bytes));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

function fromBase64(base64) {
  const text = atob(base64.trim());
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** Text → gzip in base64; null where the browser cannot. */
async function deflateText(text) {
  if (typeof CompressionStream === "undefined") return null;
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

const LENGTHS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCES = Array.from({ length: 30 }, (_, code) => (code < 4 ? code + 1 : (2 + (code % 2)) * 2 ** ((code >> 1) - 1) + 1));
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Count codes by length, and list symbols in the order of their codes. */
function makeCodes(lengths) {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] += 1;
  counts[0] = 0;
  const offsets = new Uint16Array(16);
  for (let length = 1; length < 15; length += 1) offsets[length + 1] = offsets[length] + counts[length];
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => { if (length) { symbols[offsets[length]] = symbol; offsets[length] += 1; } });
  return { counts, symbols };
}

/** Inflate one gzip member; its last four bytes tell how long it becomes. */
function inflate(bytes) {
  const size = new DataView(bytes.buffer).getUint32(bytes.length - 4, true);
  const out = new Uint8Array(size);
  let [at, written, held, bits] = [10, 0, 0, 0]; // graphkit's gzip has a bare header of ten bytes
  const take = (wanted) => {
    while (bits < wanted) { held |= bytes[at] << bits; at += 1; bits += 8; }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    bits -= wanted;
    return value;
  };
  const read = ({ counts, symbols }) => {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length < 16; length += 1) {
      code |= take(1);
      if (code - first < counts[length]) return symbols[index + code - first];
      index += counts[length];
      first = (first + counts[length]) << 1;
      code <<= 1;
    }
    throw new Error("The page's data is damaged.");
  };
  for (let final = 0; !final;) {
    final = take(1);
    const kind = take(2);
    if (kind === 0) {
      [held, bits] = [0, 0];
      const length = bytes[at] | (bytes[at + 1] << 8);
      out.set(bytes.subarray(at + 4, at + 4 + length), written);
      at += 4 + length;
      written += length;
      continue;
    }
    const [literals, distances] = kind === 1 ? fixedCodes() : readCodes(take, read);
    for (let symbol = read(literals); symbol !== 256; symbol = read(literals)) {
      if (symbol < 256) { out[written] = symbol; written += 1; continue; }
      const length = LENGTHS[symbol - 257] + take(LENGTH_BITS[symbol - 257]);
      const code = read(distances);
      const back = DISTANCES[code] + take(Math.max(0, (code >> 1) - 1));
      for (let copied = 0; copied < length; copied += 1, written += 1) out[written] = out[written - back];
    }
  }
  return out;
}

function fixedCodes() {
  const lengths = Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8));
  return [makeCodes(lengths), makeCodes(new Array(30).fill(5))];
}

function readCodes(take, read) {
  const [literals, distances, used] = [take(5) + 257, take(5) + 1, take(4) + 4];
  const short = new Array(19).fill(0);
  for (let at = 0; at < used; at += 1) short[ORDER[at]] = take(3);
  const codes = makeCodes(short);
  const lengths = [];
  while (lengths.length < literals + distances) {
    const symbol = read(codes);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) lengths.push(...new Array(take(2) + 3).fill(lengths[lengths.length - 1]));
    else lengths.push(...new Array(symbol === 17 ? take(3) + 3 : take(7) + 11).fill(0));
  }
  return [makeCodes(lengths.slice(0, literals)), makeCodes(lengths.slice(literals))];
}
