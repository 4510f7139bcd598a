import type { Json, JsonObject } from "../json/json.ts";
import { value } from "../text/value.ts";
import { visibleText } from "../text/visible-text.ts";
import { KINDS } from "../token/token-kind.ts";
import { hasAuthTokenForm } from "../twilio/sid.ts";
import { SOURCES } from "../twilio/sources.ts";
import { ruleFamily } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

/** Names of claims that hold secrets whatever their value looks like. */
const SECRET_NAME = /secret|auth_?token|passw(?:or)?d/i;
/** Names of claims that hold a secret where the value has the form of one. */
const KEY_NAME = /token|auth|key|pass/i;
/** Claims that hold the Auth Token where it was put in place of a SID. */
const SID_PATHS: ReadonlySet<string> = new Set(["iss", "sub", "jti"]);
/** Spares the walk through the claims of most tokens. */
const MAY_HOLD_SECRET = /secret|auth_?token|passw|"[0-9a-f]{32}["-]/i;
const MAX_CLAIMS = 1000;
const SHOWN_OF_PATH = 60;

function holdsSecret(path: string, key: string, text: string): boolean {
  if (SECRET_NAME.test(key)) return text.length >= 6;
  if (path === "jti") return /^[0-9a-f]{32}-\d+$/.test(text);
  return (SID_PATHS.has(path) || KEY_NAME.test(key)) && hasAuthTokenForm(text);
}

/** Path of the first claim with a secret: by its name, or by the Auth Token's form in a telling place. */
function findSecret(payload: JsonObject): string | null {
  const open: { path: string; claim: Json }[] = [{ path: "", claim: payload }];
  for (let i = 0; i < open.length && i < MAX_CLAIMS; i++) {
    const { path, claim } = open[i] ?? { path: "", claim: null };
    if (typeof claim !== "object" || claim === null) continue;
    for (const [key, member] of Object.entries(claim)) {
      const inner = path === "" ? key : `${path}.${key}`;
      if (typeof member === "string") {
        if (holdsSecret(inner, key, member)) return inner;
      } else if (typeof member === "object") open.push({ path: inner, claim: member });
      if (open.length > MAX_CLAIMS) break;
    }
  }
  return null;
}

/** The payload, where it may hold a secret at all. */
function pick({ payload, token: { body } }: RuleInput): JsonObject | null {
  return body?.text != null && MAY_HOLD_SECRET.test(body.text) ? payload : null;
}

/** Secrets that stand readable in the token. */
export const leakRules = ruleFamily<JsonObject>({
  name: "leaks",
  kinds: KINDS.secretSigned,
  needsPayload: true,
  pick,
  rules: [
    {
      id: "secret-in-token",
      severity: "error",
      claim: null,
      codes: [],
      source: SOURCES.accessTokens,
      onceAccepted: "unchanged",
      stillAccepted: true,
      check: (payload) => {
        const path = findSecret(payload);
        if (path === null) return false;
        const claim = visibleText(path, SHOWN_OF_PATH);
        const values = { claim: value.outside(path, SHOWN_OF_PATH) };
        return SID_PATHS.has(path)
          ? { claim, variant: "auth_token", variantTexts: ["title"], values }
          : { claim, values };
      },
    },
  ],
});
