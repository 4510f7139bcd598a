// The performance log of ChromeDriver (goog:loggingPrefs), as Selenium's driver.get_log("performance") gives it.
// Real WebDriver over HTTP.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const { OUT, EVENT, GOOD, WRONG_SECRET, NODE_EXTRA_CA_CERTS: certificate } = process.env;
const driver = spawn("chromedriver", ["--port=9515"], { stdio: "ignore" });
const base = "http://127.0.0.1:9515";

async function send(method, path, body) {
  const answer = await fetch(base + path, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await answer.json();
  if (value?.error) throw new Error(value.message);
  return value;
}

for (let tries = 0; tries < 50; tries += 1) {
  if (await fetch(`${base}/status`).catch(() => null)) break;
  await new Promise((done) => setTimeout(done, 100));
}
const spki = readFileSync(`${certificate}.spki`, "utf8");
const { sessionId } = await send("POST", "/session", {
  capabilities: {
    alwaysMatch: {
      "goog:chromeOptions": {
        args: ["--headless=new", "--no-sandbox", `--ignore-certificate-errors-spki-list=${spki}`],
      },
      "goog:loggingPrefs": { performance: "ALL" },
    },
  },
});
const at = `/session/${sessionId}`;
mkdirSync(`${OUT}/chromedriver`, { recursive: true });
for (const [name, token, query] of [
  ["accepted", GOOD, "auto=sign-in"],
  ["refused", WRONG_SECRET, "auto=sign-in&variant=wrong-secret"],
]) {
  await send("POST", `${at}/url`, { url: `https://softphone.test/?${query}` });
  await new Promise((done) => setTimeout(done, 2500));
  await send("POST", `${at}/execute/async`, {
    script: `const [token, body, done] = arguments; fetch("https://eventgw.us1.twilio.com/v4/EndpointEvents", { method: "POST",
      headers: { "Content-Type": "application/json", "X-Twilio-Token": token }, body }).then(async (a) => done(await a.text()));`,
    args: [token, EVENT],
  });
  await new Promise((done) => setTimeout(done, 500));
  const log = await send("POST", `${at}/se/log`, { type: "performance" });
  const messages = log.map((entry) => ({ entry, message: JSON.parse(entry.message).message }));
  const isOwn = (url = "") => /^\w+:\/\/[^/]*twilio\.com\//.test(url) && !/\.mp3/.test(url);
  const ids = new Set(
    messages
      .filter(({ message: { params } }) => isOwn(params.request?.url ?? params.url))
      .map(({ message: { params } }) => params.requestId),
  );
  const own = messages
    .filter(({ message: { params } }) => ids.has(params.requestId))
    .map(({ entry }) => entry);
  writeFileSync(`${OUT}/chromedriver/performance-${name}.json`, `${JSON.stringify(own, null, 1)}\n`);
}
await send("DELETE", at);
driver.kill();
