// The conversation in README.md is what the bot says today.
//   readme-talk.mjs script             prints it as a scripted conversation
//   readme-talk.mjs compare RESULTS    compares it with what converse wrote; "…" stands for words left out
import { readFileSync } from "node:fs";

const plain = (text) => text.replace(/code is \w+/g, "code is CODE").replace(/\s+/g, " ").trim();

function talk() {
  const block = readFileSync("README.md", "utf8").match(/```text\n(you [^]*?)```/);
  if (!block) throw new Error("README.md has no block ```text that begins with 'you '.");
  return block[1].split(/^you /m).filter((turn) => turn.trim()).map((turn) => {
    const [user, ...bot] = turn.split(/^bot /m);
    return { user: user.trim(), bot: plain(bot.join(" ")) };
  });
}

function script() {
  const turns = talk().map(({ user }) => `  - ${JSON.stringify(user)}`).join("\n");
  return `id: readme\nchannel: web\nlang: en\nnow: 2026-03-04T10:15\ntz: America/New_York\nturns:\n${turns}\nexpect:\n  language: en\n`;
}

function differences(results) {
  const { turns } = JSON.parse(readFileSync(results, "utf8").split("\n")[0]);
  return talk().flatMap(({ user, bot }, at) => {
    const buttons = (turns[at]?.buttons ?? []).map((button) => `[${button}]`);
    const said = plain([...(turns[at]?.replies ?? []), ...buttons].join(" "));
    const missing = bot.split("…").map((part) => part.trim()).filter((part) => !said.includes(part));
    return missing.map((part) => `README.md, after "${user}": the bot does not say "${part}" but "${said}"`);
  });
}

const [verb, results] = process.argv.slice(2);
if (verb === "script") {
  process.stdout.write(script());
} else {
  const found = differences(results);
  found.forEach((difference) => console.error(difference));
  process.exit(found.length === 0 ? 0 : 1);
}
