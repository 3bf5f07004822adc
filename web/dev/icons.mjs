// Draws the icons of the installed app as PNG files: `npm run icons`. The drawing is that of public/favicon.svg.
import { mkdirSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const NAVY = [16, 35, 63], BRASS = [217, 184, 102], PAPER = [247, 243, 233];
const OUTER = [[10, 44], [14, 30], [24, 20], [40, 20], [50, 30], [54, 44]], INNER = [[22, 44], [26, 34], [38, 34], [42, 44]];
const FINE = 4; // samples a pixel, each way

/** The colour at a point of the 64 x 64 drawing; null outside it. */
function colourAt(x, y, maskable) {
  const inCircle = ([cx, cy], r) => (x - cx) ** 2 + (y - cy) ** 2 <= r * r;
  if (OUTER.some((at) => inCircle(at, 4)) || (x >= 28 && x <= 36 && y >= 46 && y <= 51)) return BRASS;
  if (INNER.some((at) => inCircle(at, 3.6))) return PAPER;
  if (maskable) return NAVY;
  const [dx, dy] = [x, y].map((one) => Math.max(14 - one, one - 50, 0));
  return dx * dx + dy * dy <= 14 * 14 ? NAVY : null;
}

function png(size, maskable) {
  const scale = maskable ? 1.35 : 1; // what a round mask may cut off is left empty
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const sum = [0, 0, 0, 0];
      for (let n = 0; n < FINE * FINE; n++) {
        const at = [x + ((n % FINE) + 0.5) / FINE, y + (Math.floor(n / FINE) + 0.5) / FINE];
        const colour = colourAt(...at.map((one) => ((one / size - 0.5) * scale + 0.5) * 64), maskable);
        if (colour) [...colour, 255].forEach((part, i) => (sum[i] += part));
      }
      const seen = sum[3] / 255 || 1;
      const pixel = [...sum.slice(0, 3).map((part) => Math.round(part / seen)), Math.round(sum[3] / FINE ** 2)];
      rows.set(pixel, y * (size * 4 + 1) + 1 + x * 4);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, check]);
}

const folder = new URL('../public/icons/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, size, maskable] of [['app-192', 192, false], ['app-512', 512, false], ['maskable-192', 192, true], ['maskable-512', 512, true]]) {
  writeFileSync(new URL(`${name}.png`, folder), png(size, maskable));
}
