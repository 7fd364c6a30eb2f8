// node dates.mjs SENTENCES: reads {culture, now, sentences[]}[] from the file, and each sentence by Microsoft's JavaScript recognizers; prints a line of JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const { recognizeDateTime } = require('@microsoft/recognizers-text-suite');

const warmRounds = 40;
const rounds = 100;
const at = (times, share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];

function measure({ culture, now, sentences }) {
  const reference = new Date(now);
  const times = [];
  for (let round = -warmRounds; round < rounds; round++) {
    for (const sentence of sentences) {
      const start = performance.now();
      recognizeDateTime(sentence, culture, undefined, reference);
      if (round >= 0) times.push(performance.now() - start);
    }
  }

  times.sort((a, b) => a - b);
  return { culture, p50Ms: at(times, 0.5), p99Ms: at(times, 0.99) };
}

console.log(JSON.stringify(JSON.parse(readFileSync(process.argv[2], 'utf8')).map(measure)));
