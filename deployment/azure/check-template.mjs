// Holds template.json against the official schemas: node check-template.mjs SCHEMAS [PACKAGES]
// SCHEMAS is a folder like that of github.com/Azure/azure-resource-manager-schemas/schemas (YYYY-MM-DD/Microsoft.App.json, …), with as many of them as
// you have. PACKAGES is where ajv-draft-04 is installed: artifacts/teams-schemas after tests/setup.sh. Names what it could not check; exits with 1
// when something is wrong. The schemas let an expression of the template ("[…]") stand for a value of any kind, and are silent about words that they do
// not know: here those are wrong too, since most of them are mistyped.
import { createRequire } from "node:module";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const [schemas, packages = join(here, "../../artifacts/teams-schemas")] = process.argv.slice(2);
if (!schemas) throw new Error("Name the folder with the schemas.");
const Ajv = createRequire(join(packages, "package.json"))("ajv-draft-04");
const addFormats = createRequire(join(packages, "package.json"))("ajv-formats");

const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const address = (path) => `https://schema.management.azure.com/schemas/${path}.json`;
const template = json(join(here, "template.json"));

const ajv = addFormats(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }));
ajv.addSchema(json(join(schemas, "common/definitions.json")), address("common/definitions"));
const known = new Map();
let wrong = 0;
let unknown = 0;

function closed(schema) {
  for (const part of [...Object.values(schema.definitions ?? {}), ...Object.values(schema.resourceDefinitions)])
    if (part.properties && !part.allOf) part.additionalProperties ??= false;
  return schema;
}

function schemaOf(resource) {
  const [provider, ...kinds] = resource.type.split("/");
  const name = `${resource.apiVersion}/${provider}`;
  const file = join(schemas, `${name}.json`);
  if (!existsSync(file)) return null;
  const schema = known.get(name) ?? closed(json(file));
  if (!known.has(name)) {
    known.set(name, schema);
    ajv.addSchema({ ...schema, id: address(name) });
  }
  const kind = kinds.join("_");
  if (!schema.resourceDefinitions[kind]) throw new Error(`${name} knows no ${kind}.`);
  return { reference: `${address(name)}#/resourceDefinitions/${kind}`, at: (part) => `${address(name)}#/definitions/${part}` };
}

// The schema of channels refuses any that has properties: its part for all channels closes itself against what the part for each one adds. So the
// channel is held against the part of its own, and the resource around it without properties.
function partsOf(resource, schema) {
  const own = Object.fromEntries(Object.entries(resource).filter(([word]) => !ofEveryResource.has(word)));
  const whole = { ...own, name: lastOfName(resource) };
  if (resource.type !== "Microsoft.BotService/botServices/channels") return [[schema.reference, whole]];
  const { channelName } = resource.properties;
  return [[schema.reference, { ...whole, properties: { channelName } }], [schema.at(channelName), resource.properties]];
}

// Words that every resource may have and the definition of its kind does not list.
const ofEveryResource = new Set(["comments", "condition", "copy", "dependsOn", "scope"]);

// A name with its parents' before it is the last segment; where it is all expression there is nothing to compare.
function lastOfName(resource) {
  const literal = /'\/([^']+)'\)\]$/.exec(resource.name);
  return literal ? literal[1] : resource.name;
}

for (const resource of template.resources) {
  const schema = schemaOf(resource);
  const called = `${resource.type} ${resource.apiVersion}`;
  if (!schema) {
    unknown++;
    console.log(`not checked, no schema: ${called}`);
    continue;
  }

  const errors = partsOf(resource, schema).flatMap(([reference, part]) => {
    const check = ajv.compile({ $ref: reference });
    return check(part) ? [] : check.errors;
  });
  const complaints = errors.map(({ instancePath, message, params }) => `${instancePath || "/"} ${message}${params.additionalProperty ? `: ${params.additionalProperty}` : ""}`);
  for (const complaint of new Set(complaints)) console.error(`${called} ${lastOfName(resource)}: ${complaint}`);
  wrong += complaints.length === 0 ? 0 : 1;
}

const frame = json(join(schemas, "2019-04-01/deploymentTemplate.json"));
for (const word of Object.keys(template)) if (!(word in frame.properties)) (wrong++, console.error(`the template's ${word} is not known`));
for (const word of frame.required) if (!(word in template)) (wrong++, console.error(`the template lacks ${word}`));
console.log(`${template.resources.length - unknown} resources checked, ${wrong} wrong; ${unknown} not checked.`);
process.exit(wrong === 0 ? 0 : 1);
