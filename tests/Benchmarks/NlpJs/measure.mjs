// node measure.mjs DIALOGS ROWS...: trains nlp.js on the phrases of dialogs/understanding, reads the rows ({text, label}), prints one line of JSON.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const { dockStart } = require('@nlpjs/basic');
const { LangEs } = require('@nlpjs/lang-es');

const [dialogs, ...files] = process.argv.slice(2);
const languages = ['en', 'es'];

function phrasesOf(language) {
  const folder = join(dialogs, 'understanding', language);
  return readdirSync(folder).filter((file) => file.endsWith('.yaml')).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/^- (".*")\s*$/gm)].map(([, quoted]) => [JSON.parse(quoted), file.replace('.yaml', '')]));
}

/** The same order in every run; without shuffling nlp.js learns worse. */
function shuffled(items) {
  let state = 12345;
  return items.map((item) => [(state = (state * 1103515245 + 12345) % 2147483648), item]).sort(([a], [b]) => a - b).map(([, item]) => item);
}

const dock = await dockStart({ settings: { nlp: { languages, autoSave: false, nlu: { log: false } } }, use: ['Basic'] });
dock.getContainer().use(LangEs);
const nlp = dock.get('nlp');
for (const language of languages) {
  nlp.addLanguage(language);
  for (const [text, label] of shuffled(phrasesOf(language))) {
    if (label !== 'oos') nlp.addDocument(language, text, label);
  }
}

const began = performance.now();
await nlp.train();
const learning = performance.now() - began;

const rows = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line)));
const times = [];
let right = 0;
let inScope = 0;
for (const round of [0, 1]) {
  for (const { text, label } of rows) {
    const start = performance.now();
    const { intent } = await nlp.process(text);
    const took = performance.now() - start;
    if (round === 0) continue;
    times.push(took);
    if (label !== 'oos') {
      inScope++;
      right += intent === label ? 1 : 0;
    }
  }
}

times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
console.log(JSON.stringify({ messages: times.length, learningSeconds: learning / 1000, p50Ms: at(0.5), p99Ms: at(0.99), inScopeRight: right / inScope }));
