import { duration } from "../../src/core/duration.ts";
import type { InspectedToken } from "../../src/core/inspect/inspected-token.ts";
import type { Inspection } from "../../src/core/inspect-text.ts";
import { isJsonObject } from "../../src/core/is-json-object.ts";
import type { Json } from "../../src/core/json.ts";
import type { Finding, Verdict } from "../../src/core/judgement.ts";
import { visibleText } from "../../src/core/visible-text.ts";

const WORDS: Readonly<Record<Verdict, string>> = {
  valid: "VALID",
  warning: "WARNING",
  invalid: "INVALID",
  "not-a-token": "NOT A TOKEN",
};
const MARKS: Readonly<Record<Finding["severity"], string>> = { error: "x", warning: "!", info: "-", ok: "+" };

function findingLines({ severity, title, remedy, codes, id, source }: Finding): string[] {
  const what = `  ${MARKS[severity]} ${title}`;
  const todo = severity === "error" || severity === "warning" ? [`      Do: ${remedy}`] : [];
  const facts = [id, codes.length > 0 ? `Twilio ${codes.join(", ")}` : "", source ?? ""].filter(
    (fact) => fact !== "",
  );
  return [what, ...todo, `      (${facts.join("; ")})`];
}

function shown(value: Json | undefined): string {
  if (value === undefined) return "none";
  let text: string;
  try {
    text = typeof value === "string" ? value : JSON.stringify(value);
  } catch {
    text = "too deep to show";
  }
  return visibleText(text, 200);
}

function timeLine(name: string, seconds: number, now: number): string {
  const date = new Date(seconds * 1000);
  const when = Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString();
  return `  ${name.padEnd(14)}${when} (${seconds <= now ? `${duration(now - seconds)} ago` : `in ${duration(seconds - now)}`})`;
}

function claimLines(
  { kind, header, payload, scope, issuedAt, notBefore, expiresAt }: InspectedToken,
  now: number,
): string[] {
  const grants = isJsonObject(payload?.grants) ? payload.grants : {};
  const rows: [string, Json | undefined][] = [
    ["kind", kind],
    ["header", header ?? undefined],
    ["identity", grants.identity],
    ["account", payload?.sub],
    ["issuer", payload?.iss],
    ["grants", payload?.grants],
  ];
  if (scope) rows.push(["incoming", scope.incoming?.clientName], ["outgoing", scope.outgoing?.appSid]);
  const times: [string, number | null][] = [
    ["issued", issuedAt],
    ["not before", notBefore],
    ["expires", expiresAt],
  ];
  return [
    ...rows
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `  ${name.padEnd(14)}${shown(value)}`),
    ...times.flatMap(([name, seconds]) => (seconds === null ? [] : [timeLine(name, seconds, now)])),
  ];
}

/**
 * An inspection as text for people. It shows no token text and no signature.
 *
 * @param now Unix seconds that it was judged at.
 */
export function inspectionText({ verdict, sentence, findings, tokens }: Inspection, now: number): string {
  const lines = [`${WORDS[verdict]}: ${sentence}`];
  if (findings.length > 0) lines.push("", ...findings.flatMap(findingLines));
  tokens.slice(0, 20).forEach((token, i) => {
    const name =
      tokens.length > 1
        ? `Token ${i + 1} of ${tokens.length}: ${WORDS[token.verdict]}. ${token.sentence}`
        : "Token";
    lines.push("", name, ...claimLines(token, now));
  });
  if (tokens.length > 20) lines.push("", `and ${tokens.length - 20} more tokens`);
  return lines.join("\n");
}
