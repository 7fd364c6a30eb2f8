// Reads a list of texts from stdin and writes each as a reader of Markdown shows it that allows HTML and finds links by itself, as JSON.
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const markdown = require(join(process.argv[2], "node_modules/markdown-it"));

const reader = markdown({ html: true, linkify: true });
const texts = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(texts.map(text => reader.render(text))));
