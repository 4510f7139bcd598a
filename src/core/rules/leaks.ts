import type { Json, JsonObject } from "../json.ts";
import type { TokenKind } from "../judgement.ts";
import type { Rule, RuleFamily } from "../rule.ts";
import { hasAuthTokenForm } from "../sid.ts";
import { SOURCES } from "../sources.ts";
import type { Subject } from "../subject.ts";
import { visibleText } from "../visible-text.ts";

const KINDS: readonly TokenKind[] = ["voice", "access", "capability", "taskrouter-capability", "scoped"];

/** Names of claims that hold secrets whatever their value looks like. */
const SECRET_NAME = /secret|auth_?token|passw(?:or)?d/i;
/** Names of claims that hold a secret where the value has the form of one. */
const KEY_NAME = /token|auth|key|pass/i;
/** Spares the walk through the claims of most tokens. */
const MAY_HOLD_SECRET = /secret|auth_?token|passw|"[0-9a-f]{32}["-]/i;
const MAX_CLAIMS = 1000;

/** Path of the first claim that holds a secret: by its name, or by the Auth Token's form in a telling place. */
function findSecret(payload: JsonObject): string | null {
  const open: { path: string; value: Json | undefined }[] = [{ path: "", value: payload as Json }];
  for (let i = 0; i < open.length && i < MAX_CLAIMS; i++) {
    const { path, value } = open[i] ?? { path: "", value: null };
    if (typeof value !== "object" || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      const inner = path === "" ? key : `${path}.${key}`;
      if (typeof member === "string") {
        if (isSecret(inner, key, member)) return inner;
      } else if (typeof member === "object") open.push({ path: inner, value: member as Json });
      if (open.length > MAX_CLAIMS) break;
    }
  }
  return null;
}

function isSecret(path: string, key: string, value: string): boolean {
  if (SECRET_NAME.test(key)) return value.length >= 6;
  const telling = path === "iss" || path === "sub" || KEY_NAME.test(key);
  if (path === "jti") return /^[0-9a-f]{32}-\d+$/.test(value);
  return telling && hasAuthTokenForm(value);
}

/** Secrets that stand readable in the token. */
export const leakRules: RuleFamily = {
  name: "Secrets in the open",
  kinds: KINDS,
  needsPayload: true,
  rules: [
    {
      id: "secret-in-token",
      severity: "error",
      claim: null,
      codes: [20003],
      title: "A secret stands readable in the token.",
      why: "Everyone who sees a token can read its claims; they are not encrypted.",
      remedy: "Rotate that secret now, and leave it out of the token.",
      source: SOURCES.accessTokens,
      ifAccepted: "keeps",
      harmless: true,
      check: ({ payload, token }: Subject) => {
        if (token.body?.text == null || !MAY_HOLD_SECRET.test(token.body.text)) return false;
        const path = findSecret(payload);
        if (path === null) return false;
        const claim = visibleText(path, 60);
        return {
          claim,
          title:
            path === "iss" || path === "sub" || path === "jti"
              ? `${claim} has the form of the account's Auth Token, readable for everyone.`
              : `${claim} looks like a secret that stands readable in the token.`,
        };
      },
    },
  ] satisfies readonly Rule[],
};
