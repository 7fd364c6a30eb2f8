// Reads one card from stdin with the published parser and writes what it complains about, as JSON: [] when all is well.
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync } from "node:fs";

// Its entry for bundlers is none that Node.js takes; the file for pages is.
const require = createRequire(import.meta.url);
const { AdaptiveCard, SerializationContext, Versions } = require(join(process.argv[2], "node_modules/adaptivecards/dist/adaptivecards.js"));

const json = JSON.parse(readFileSync(0, "utf8"));
const card = new AdaptiveCard();
// As many buttons in a row as Teams has.
card.hostConfig.actions.maxActions = 6;
const context = new SerializationContext(Versions.v1_5);
card.parse(json, context);
const complaints = [];
for (let at = 0; at < context.eventCount; at++) {
  complaints.push(context.getEventAt(at).message);
}
for (const failure of card.validateProperties().validationEvents) {
  complaints.push(failure.message);
}
if (card.getItemCount() !== json.body.length) {
  complaints.push(`${card.getItemCount()} of ${json.body.length} elements were understood`);
}
process.stdout.write(JSON.stringify(complaints));
