// Runs the published emulator of Twilio until stdin ends. Arguments: the folder of the packages, and the seed as JSON. Says its address in the first line.
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [packages, seed] = process.argv.slice(2);
const { createEmulator } = await import(pathToFileURL(join(packages, "node_modules", "emulate", "dist", "api.js")));

const port = await new Promise((found) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => found(port));
  });
});
const emulator = await createEmulator({ service: "twilio", port, seed: { twilio: JSON.parse(seed) } });
process.stdout.write(`http://127.0.0.1:${port}\n`);
process.stdin.resume().on("end", async () => {
  await emulator.close();
  process.exit(0);
});
