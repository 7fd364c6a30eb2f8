// A zip of a few small files. Always the same bytes for the same files: every file is dated 1 January 1980.
import { deflateRawSync } from "node:zlib";
import { crc32 } from "./crc32.mjs";

const version = 20;
const namesAreUtf8 = 0x0800;
const deflated = 8;
const firstOfJanuary1980 = 0x21;

function entry(name, content) {
  const packed = deflateRawSync(content, { level: 9 });
  const facts = Buffer.alloc(26);
  [version, namesAreUtf8, deflated, 0, firstOfJanuary1980].forEach((value, at) => facts.writeUInt16LE(value, at * 2));
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(Buffer.byteLength(name), 22);
  return { name: Buffer.from(name), facts, packed };
}

const signature = (last) => Buffer.from([0x50, 0x4b, ...last]);

function listed({ name, facts }, at) {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  return Buffer.concat([signature([1, 2]), Buffer.from([version, 0]), facts, rest, name]);
}

/** @param {[string, Buffer][]} files names and contents */
export function zip(files) {
  const parts = [];
  const list = [];
  let at = 0;
  for (const file of files.map(([name, content]) => entry(name, content))) {
    const part = Buffer.concat([signature([3, 4]), file.facts, file.name, file.packed]);
    list.push(listed(file, at));
    parts.push(part);
    at += part.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...parts, directory, signature([5, 6]), end]);
}
