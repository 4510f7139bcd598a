import { readFileSync } from "node:fs";
import { KEY, NOW, payload, token, withGrants } from "../../support/make-token.ts";

/** A pasted or recorded text. */
export interface TextSample {
  readonly input: string;
  readonly via?: "capture" | "paste";
}

const frame = (type: string, more: object): string => JSON.stringify({ type, payload: more });
const request = (url: string, ...headers: readonly string[]): string =>
  ["curl -X POST", `'${url}'`, ...headers.map((header) => `-H '${header}'`)].join(" ");
const harOf = (url: string): string =>
  JSON.stringify({ log: { entries: [{ request: { method: "POST", url, headers: [] } }] } });
const golden = (name: string): string =>
  readFileSync(new URL(`../ticket/goldens/${name}`, import.meta.url), "utf8");
const voiceAt = (iat: number): string => token({ payload: payload({ iat }) });
const access = (iat: number): string =>
  token({ payload: payload({ ...withGrants({ task_router: {} }), jti: `${KEY}-${iat}`, iat }) });

const GATEWAY = "https://eventgw.us1.twilio.com/v4/EndpointEvents";

/** Texts around a token, or without one. */
export const TEXT_SAMPLES: readonly TextSample[] = [
  // socket messages, whose moments a console leaves out
  { input: [frame("listen", { token: token() }), frame("connected", { region: "us1" })].join("\n") },
  { input: frame("connected", { region: "us1" }) },
  // two tokens, neither for Voice
  { input: `${access(NOW - 60)}\n${access(NOW - 30)}` },
  { input: request("https://app.example.com/events", `X-Twilio-Token: ${token()}`) },
  { input: `POST ${GATEWAY} net::ERR_BLOCKED_BY_CLIENT` },
  { input: "AccessTokenExpired (20104): Error on the Twilio Device" },
  { input: "ConnectionError (53000): Error on the Twilio Device" },
  { input: `TWILIO_AUTH_TOKEN=21dea2a94d42374cf0548292775d25fb` },
  { input: harOf(GATEWAY) },
  // refusals beside several tokens: before them, and of the older one
  { input: `Error 31205: expired\n${voiceAt(NOW - 60)}\n${voiceAt(NOW - 30)}` },
  { input: [voiceAt(NOW - 60), "Error 31205: expired", voiceAt(NOW - 30)].join("\n") },
  { input: [voiceAt(NOW - 60), `POST ${GATEWAY} 403 (Forbidden)`, voiceAt(NOW - 30)].join("\n") },
  { input: `POST ${GATEWAY} 403 (Forbidden)\n${voiceAt(NOW - 60)}\n${voiceAt(NOW - 30)}` },
  {
    input: `${token()}\n{"code":20003,"message":"Authenticate","more_info":"https://www.twilio.com/docs/errors/20003","status":401}`,
  },
  // a document that breaks off
  { input: '{"log":{"entries":[{"request":{"url":"https://example.com/"}},{"request":' },
  // tickets of this tool's own
  ...["valid", "warning", "invalid", "not-a-token"].map((verdict) => ({
    input: golden("good.json").replace('"verdict": "valid"', `"verdict": "${verdict}"`),
  })),
  { input: golden("good.txt").slice(golden("good.txt").indexOf("TWILIO'S ANSWERS")) },
];
