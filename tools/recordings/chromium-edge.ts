import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { findChromium } from "../setup/find-chromium.ts";

// Two more HAR files by Playwright: a Device that asks for the edge in Dublin, and posts that a blocker stops.

const { OUT, NODE_EXTRA_CA_CERTS: certificate, WORK } = process.env;
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [
    "--no-sandbox",
    `--ignore-certificate-errors-spki-list=${readFileSync(`${certificate}.spki`, "utf8")}`,
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--autoplay-policy=no-user-gesture-required",
  ],
});

interface Har {
  log: { entries: { request: { url: string } }[] };
}

async function record(name: string, query: string, mode: "full" | "minimal", block: boolean): Promise<void> {
  const path = `${WORK}/${name}.har`;
  const recordHar = { path, mode, content: "embed", urlFilter: /twilio\.com/ } as const;
  const context = await browser.newContext({ recordHar });
  if (block) await context.route(/Endpoint(Events|Metrics)/, (route) => route.abort("blockedbyclient"));
  const page = await context.newPage();
  await page.goto(`https://softphone.test/?auto=call&${query}`);
  await page.waitForTimeout(4000);
  await context.close();
  const har: Har = JSON.parse(readFileSync(path, "utf8"));
  har.log.entries = har.log.entries.filter(({ request }) => !/\.mp3/.test(request.url)).slice(0, 3);
  const text = JSON.stringify(har, null, 2).replace(/(t=0 0)(?:\\+[rn]|[^"\\\n])*/g, "$1");
  mkdirSync(`${OUT}/playwright`, { recursive: true });
  writeFileSync(`${OUT}/playwright/${name}.har`, `${text}\n`);
}

await record("edge-dublin", "edge=dublin", "minimal", false);
await record("blocked", "", "full", true);
await browser.close();
