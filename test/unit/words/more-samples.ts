import type { Evidence, TwilioAnswer } from "../../../src/core/evidence/evidence.ts";
import {
  ACCOUNT,
  APP,
  HEADER,
  NOW,
  payload,
  token,
  VOICE,
  withGrants,
  withVoice,
} from "../../support/make-token.ts";
import type { Sample } from "../core/rules/rule-samples.ts";
import { TEXT_SAMPLES, type TextSample } from "./text-samples.ts";

type Fields = Readonly<Record<string, unknown>>;

const body = (value: unknown): Sample => ({ text: token({ payload: value }) });
const voiced = (voice: unknown): Sample => body(withVoice(voice));
const toApp = (sid: unknown): Sample => voiced({ ...VOICE, outgoing: { application_sid: sid } });
const granted = (grants: Fields): Sample => body(withGrants({ voice: VOICE, ...grants }));
const pasted = (text: string): Sample => ({ text, via: "paste" });
const seen = (evidence: Partial<Evidence>, { text }: Sample = { text: token() }): Sample => ({
  text,
  evidence: { answers: [], ...evidence },
});
const answered = (answer: TwilioAnswer, sample?: Sample): Sample => seen({ answers: [answer] }, sample);

const at = NOW * 1000 - 5000;
const connected: TwilioAnswer = { from: "signaling", type: "connected", atMs: at };
const passed: TwilioAnswer = { from: "event-gateway", atMs: at, status: 200 };
const [head = "", middle = "", signature = ""] = token().split(".");

const TIMES = { iat: NOW - 60, exp: NOW + 600 };
const CAPABILITY = { alg: "HS256", typ: "JWT" };
/** A capability token's payload; the scope comes first, so that it is left of one that breaks off. */
const capable = (scope: string): Fields => ({ scope, iss: ACCOUNT, ...TIMES });
const cutOff = JSON.stringify(capable("scope:client:incoming?clientName=alice")).slice(0, -8);

const TOKEN_SAMPLES: readonly Sample[] = [
  // an error without a text, whose code is none of Twilio's
  { text: '{"code":4711}' },
  // what may have come with the copy
  pasted(token().replaceAll(".", "%2E")),
  pasted(`${head}.${middle}.\n${signature}`),
  // parts
  { text: `${head}..${signature}` },
  { text: `${head}.${middle.slice(0, 80)}.${signature}` },
  // a JWT whose maker does not show
  { text: token({ header: CAPABILITY, payload: { user: 17 } }) },
  // capability
  { text: token({ header: CAPABILITY, payload: capable("scope:client:outgoing?appSid=my-app") }) },
  // times
  body(payload({ iat: "now", exp: "soon" })),
  answered(connected, body(payload({ exp: NOW - 1 }))),
  answered(passed, body(payload({ iat: NOW - 7200, exp: NOW - 3600 }))),
  // grants
  voiced(null),
  voiced("yes"),
  granted({ fax: {} }),
  granted({ data_sync: { service_sid: "my-service" } }),
  // voice
  toApp(42),
  toApp(APP.slice(0, -1)),
  voiced({ ...VOICE, push_credential_sid: 42 }),
  // region
  seen({ host: "eventgw.au1.twilio.com" }, { text: token({ header: { ...HEADER, twr: "ie1" } }) }),
  // Twilio's answers, as the browser saw them and as a page reports them
  answered({ from: "signaling", type: "hangup", atMs: at, code: 31205 }),
  answered({ from: "signaling", type: "error", atMs: at, code: 31204, reportedByPage: true }),
  answered({ ...connected, reportedByPage: true }),
  answered({ ...passed, reportedByPage: true }),
  answered({ ...connected, atMs: null }),
  answered({ ...connected, atMs: null, reportedByPage: true }),
];

/** Tokens of other kinds, with which the rules find a fault until Twilio says yes to them. */
const ACCEPTED_SAMPLES: readonly Sample[] = [
  token({ payload: withGrants({ task_router: {} }) }),
  token({ header: CAPABILITY, payload: cutOff }),
  token({ header: CAPABILITY, payload: { ...TIMES, workspace_sid: "WS1", policies: [] } }),
  token({ header: CAPABILITY, payload: { ...TIMES, iss: "https://login.example.com" } }),
  token({ header: { ...HEADER, cty: "twilio-sat;v=1" } }),
  token({ header: { ...HEADER, cty: "twilio-pkrv;v=1" } }),
].map((text) => answered(connected, { text }));

/** Inputs that lead to the messages which the rules' samples and the cases do not reach. */
export const MORE_SAMPLES: readonly (Sample | TextSample)[] = [
  ...TOKEN_SAMPLES,
  ...ACCEPTED_SAMPLES,
  ...TEXT_SAMPLES,
];
