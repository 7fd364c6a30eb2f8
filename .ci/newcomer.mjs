// A first visitor: the page, its token, the greeting and one answer through Direct Line. Exits with 1 and the reason when one of them fails.
const [address] = process.argv.slice(2);
const patience = 60_000;

async function until(what, attempt) {
  const end = Date.now() + patience;
  for (let last = "no answer"; ; await new Promise((wake) => setTimeout(wake, 200))) {
    try {
      const found = await attempt();
      if (found) return found;
    } catch (failure) {
      last = failure.cause?.code ?? failure.message;
    }
    if (Date.now() > end) throw new Error(`${what}: ${last} after ${patience / 1000} s`);
  }
}

async function ask(method, path, token, body) {
  const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(address + path, { method, headers, body: body && JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`);
  return answer;
}

async function visit() {
  await until("/healthz", async () => (await ask("GET", "/healthz")).ok);
  await until("/readyz", async () => (await ask("GET", "/readyz")).ok);
  const page = await (await ask("GET", "/")).text();
  if (!page.includes("webchat.js")) throw new Error("the page carries no web chat");

  const { token } = await (await ask("POST", "/webchat/token")).json();
  const { conversationId } = await (await ask("POST", "/v3/directline/conversations", token)).json();
  const activities = `/v3/directline/conversations/${conversationId}/activities`;
  const hear = (words) => until(`"${words}"`, async () => {
    const log = await (await ask("GET", activities, token)).json();
    return log.activities.find((said) => said.from.role === "bot" && said.text?.includes(words));
  });

  await hear("automated assistant");
  await ask("POST", activities, token, { type: "message", text: "how much is parking?", from: { id: "newcomer" } });
  await hear("Parking behind the building");
}

try {
  await visit();
} catch (failure) {
  console.error(failure.message);
  process.exit(1);
}
