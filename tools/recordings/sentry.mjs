// An event of @sentry/node with the request as breadcrumb and context: the envelope as the SDK sends it.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const { WRONG_SECRET, EVENT, OUT, PACKAGES } = process.env;
const require = createRequire(`${PACKAGES}/package.json`);
const Sentry = require("@sentry/node");

const sent = [];
Sentry.init({
  dsn: "https://public@sentry.example.com/1",
  defaultIntegrations: false,
  serverName: "workstation",
  release: "softphone@1.0.0",
  transport: (options) =>
    Sentry.createTransport(options, async ({ body }) => {
      sent.push(String(body));
      return { statusCode: 200 };
    }),
});
const url = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
const headers = { "X-Twilio-Token": WRONG_SECRET, "Content-Type": "application/json" };
const response = await fetch(url, { method: "POST", headers, body: EVENT });
Sentry.addBreadcrumb({
  category: "fetch",
  type: "http",
  data: { method: "POST", url, status_code: response.status },
});
Sentry.setContext("request", { url, headers });
Sentry.setExtra("response", await response.json());
Sentry.captureException(
  Object.assign(new Error("Twilio answered 403"), {
    stack: "Error: Twilio answered 403\n    at post (/srv/softphone/events.js:12:9)",
  }),
);
await Sentry.flush(2000);
mkdirSync(`${OUT}/sentry`, { recursive: true });
writeFileSync(`${OUT}/sentry/envelope-refused.txt`, sent.join("\n"));
const event = sent
  .join("\n")
  .split("\n")
  .map((line) => JSON.parse(line))
  .find(({ exception }) => exception);
writeFileSync(`${OUT}/sentry/event-refused.json`, `${JSON.stringify(event, null, 2)}\n`);
