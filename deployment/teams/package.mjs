// Builds the app package that Teams takes: node deployment/teams/package.mjs --help
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { zip } from "./zip.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const read = (name) => readFileSync(join(here, name));

const guid = [/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i, "an id such as 6f1c8a52-0c0e-4b7f-9a53-2d0f6b1f7a10"];
const page = [/^https:\/\/[^\s"\\]+$/, "an address that begins with https://"];
const asked = {
  "app-id": ["APP_ID", "the app's own id: any new GUID, the same for every later version", guid],
  "bot-id": ["BOT_ID", "the application (client) id of the Azure Bot", guid],
  host: ["HOST", "the bot's public host", [/^([a-z0-9-]+\.)+[a-z]{2,}$/i, "a host such as bot.example.com, without https:// and path"]],
  clinic: ["CLINIC", "the clinic's name, 32 characters at most", [/^[^"\\\p{C}]{1,32}$/u, "a name of 1 to 32 characters"]],
  website: ["WEBSITE", "the clinic's website", page],
  privacy: ["PRIVACY", "its privacy page", page],
  terms: ["TERMS", "its terms page", page],
};

const usage = `node deployment/teams/package.mjs --app-id … --bot-id … --host … --clinic … --website … --privacy … --terms …
${Object.entries(asked).map(([name, [, what]]) => `  --${name.padEnd(14)} ${what}`).join("\n")}
  --hear-threads   staff need not mention the bot in its threads (see README.md)
  --app-version    1.0.0 when left out; has to grow with each upload
  --out            front-desk.zip when left out`;

function stop(...problems) {
  console.error([...problems, "", usage].join("\n"));
  process.exit(1);
}

function given() {
  const text = { type: "string" };
  const options = { ...Object.fromEntries(Object.keys(asked).map((name) => [name, text])), "app-version": text, out: text };
  try {
    return parseArgs({ options: { ...options, "hear-threads": { type: "boolean" }, help: { type: "boolean" } } }).values;
  } catch (failure) {
    return stop(failure.message);
  }
}

const problemsOf = (values) => Object.entries(asked).flatMap(([name, [, what, [form, wish]]]) => {
  if (!values[name]) return [`--${name} is missing: ${what}.`];
  return form.test(values[name]) ? [] : [`--${name} is "${values[name]}", not ${wish}.`];
});

const filled = (text, values) =>
  Object.entries(asked).reduce((whole, [name, [place]]) => whole.replaceAll(`\${{${place}}}`, () => values[name]), text);

function manifestOf(values) {
  const manifest = JSON.parse(filled(read("manifest.json").toString(), values));
  const more = values["hear-threads"] ? JSON.parse(filled(read("hear-threads.json").toString(), values)) : {};
  const version = values["app-version"] ?? manifest.version;
  return Buffer.from(`${JSON.stringify({ ...manifest, ...more, version }, null, 2)}\n`);
}

const values = given();
if (values.help) {
  console.log(usage);
  process.exit(0);
}
const problems = problemsOf(values);
if (!/^\d+\.\d+\.\d+$/.test(values["app-version"] ?? "1.0.0")) problems.push(`--app-version is "${values["app-version"]}", not three numbers such as 1.0.1.`);
if (problems.length > 0) stop(...problems);

const out = values.out ?? "front-desk.zip";
const unchanged = ["es.json", "color.png", "outline.png"];
writeFileSync(out, zip([["manifest.json", manifestOf(values)], ...unchanged.map((name) => [name, read(name)])]));
console.log(`${out}: upload it at admin.teams.microsoft.com, Manage apps.`);
