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
];
