// Draws color.png (192 x 192) and outline.png (32 x 32, white on nothing): a speech bubble that holds a flower of three petals.
//   node deployment/teams/icons.mjs
// Shapes are signed distances in a square from -1 to 1: below 0 is inside.
import { deflateSync } from "node:zlib";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { crc32 } from "./crc32.mjs";

const clinicGreen = [0x1f, 0x5f, 0x5b];
const white = [255, 255, 255];
const finesse = 8;

const box = (x, y, width, height, round) => {
  const across = Math.abs(x) - width + round;
  const down = Math.abs(y) - height + round;
  return Math.hypot(Math.max(across, 0), Math.max(down, 0)) + Math.min(Math.max(across, down), 0) - round;
};

// Its point is at the origin, its length goes up; leaning turns it.
const petal = (x, y, length, width, leaning) => {
  const along = y * -Math.cos(leaning) + x * Math.sin(leaning) - length / 2;
  const aside = Math.abs(x * Math.cos(leaning) + y * Math.sin(leaning));
  const radius = (length * length / 4 + width * width / 4) / width;
  return Math.hypot(along, aside + radius - width / 2) - radius;
};

const triangle = (x, y, [[ax, ay], [bx, by], [cx, cy]]) => Math.max(
  ...[[ax, ay, bx, by], [bx, by, cx, cy], [cx, cy, ax, ay]].map(([x1, y1, x2, y2]) =>
    ((y2 - y1) * (x - x1) - (x2 - x1) * (y - y1)) / Math.hypot(x2 - x1, y2 - y1)));

const bubble = (x, y) => Math.min(box(x, y + 0.12, 0.74, 0.6, 0.26), triangle(x, y, [[-0.42, 0.4], [0, 0.4], [-0.42, 0.86]]));

const flower = (x, y) => Math.min(...[0, 0.95, -0.95].map((leaning) => petal(x, y - 0.26, leaning === 0 ? 0.78 : 0.68, 0.3, leaning)));

const inColor = (x, y) => (bubble(x, y) > 0 || flower(x, y) < 0 ? [...clinicGreen, 255] : [...white, 255]);

// The rim lies wholly inside the bubble, so that nothing is cut off.
const inOutline = (x, y) => {
  const rim = bubble(x * 0.92, y * 0.92);
  return [...white, (rim < 0 && rim > -0.12) || flower(x * 1.15, y * 1.15) < 0 ? 255 : 0];
};

function pixel(size, column, row, paint) {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < finesse * finesse; sample++) {
    const x = ((column + (sample % finesse + 0.5) / finesse) / size) * 2 - 1;
    const y = ((row + (Math.floor(sample / finesse) + 0.5) / finesse) / size) * 2 - 1;
    paint(x, y).forEach((value, at) => (sum[at] += value));
  }
  return sum.map((value) => Math.round(value / (finesse * finesse)));
}

function chunk(type, content) {
  const named = Buffer.concat([Buffer.from(type), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}

function png(size, paint) {
  const rows = Array.from({ length: size }, (_, row) =>
    [0, ...Array.from({ length: size }, (_, column) => pixel(size, column, row, paint)).flat()]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const here = fileURLToPath(new URL(".", import.meta.url));
writeFileSync(join(here, "color.png"), png(192, inColor));
writeFileSync(join(here, "outline.png"), png(32, inOutline));
