// Answers questions from stdin with the published packages: how forms are signed, which signatures are right, how many segments texts take.
import { createRequire } from "node:module";
import { join } from "node:path";
import { readFileSync } from "node:fs";

const require = createRequire(join(process.argv[2], "package.json"));
const { getExpectedTwilioSignature, validateRequest } = require("twilio/lib/webhooks/webhooks");
const { SegmentedMessage } = require("sms-segments-calculator");

const { sign = [], check = [], count = [] } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify({
  sign: sign.map(({ token, url, form }) => getExpectedTwilioSignature(token, url, form)),
  check: check.map(({ token, signature, url, form }) => validateRequest(token, signature, url, form)),
  count: count.map((text) => {
    const message = new SegmentedMessage(text);
    return { encoding: message.encodingName, segments: message.segmentsCount };
  }),
}));
