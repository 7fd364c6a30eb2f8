// Reads an unpacked app package as Teams would: read.mjs PACKAGES FOLDER. Writes as JSON what the official schemas complain about and what the icons are.
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync } from "node:fs";

const [packages, folder] = process.argv.slice(2);
const require = createRequire(join(packages, "package.json"));
const Ajv = require("ajv-draft-04");
const addFormats = require("ajv-formats");
const { PNG } = require("pngjs");

const json = (path) => JSON.parse(readFileSync(path, "utf8"));
const manifest = json(join(folder, "manifest.json"));
const schemas = join(packages, `node_modules/@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}`);

function complaints(schema, document) {
  // The published patterns are none that the stricter reading of Unicode takes.
  const ajv = addFormats(new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }));
  const check = ajv.compile(json(join(schemas, schema)));
  return check(document) ? [] : check.errors.map((error) => `${error.instancePath || "/"} ${error.message}`);
}

function icon(name) {
  const { width, height, data } = PNG.sync.read(readFileSync(join(folder, name)));
  const pixels = Array.from({ length: width * height }, (_, at) => [...data.subarray(at * 4, at * 4 + 4)]);
  return {
    width,
    height,
    opaque: pixels.filter(([, , , alpha]) => alpha === 255).length,
    clear: pixels.filter(([, , , alpha]) => alpha === 0).length,
    colours: new Set(pixels.filter(([, , , alpha]) => alpha > 0).map((pixel) => pixel.slice(0, 3).join())).size,
    white: pixels.some(([red, green, blue, alpha]) => alpha > 0 && red === 255 && green === 255 && blue === 255),
  };
}

const languages = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);
process.stdout.write(JSON.stringify({
  manifest: complaints("MicrosoftTeams.schema.json", manifest),
  languages: Object.fromEntries(languages.map((file) => [file, complaints("MicrosoftTeams.Localization.schema.json", json(join(folder, file)))])),
  icons: { color: icon(manifest.icons.color), outline: icon(manifest.icons.outline) },
}));
