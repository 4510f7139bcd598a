import { isJsonObject } from "../../src/core/json/is-json-object.ts";
import type { Json } from "../../src/core/json/json.ts";
import { type Finding, findingStatement } from "../../src/core/rules/finding.ts";
import { NO_MASK } from "../../src/core/text/mask.ts";
import type { Statement } from "../../src/core/text/value.ts";
import { visibleText } from "../../src/core/text/visible-text.ts";
import type { Verdict } from "../../src/core/verdict/judgement.ts";
import type { Inspection } from "../../src/recording/inspect-recording.ts";
import type { InspectedToken } from "../../src/recording/inspected-token.ts";
import { englishWords } from "../../src/words/english-words.ts";
import { statementText } from "../../src/words/statement-text.ts";

const WORDS: Readonly<Record<Verdict, string>> = {
  valid: "VALID",
  warning: "WARNING",
  invalid: "REJECTED",
  "not-a-token": "NOT A TOKEN",
};
const MARKS: Readonly<Record<Finding["severity"], string>> = { error: "x", warning: "!", info: "-", ok: "+" };

type Say = (...statements: readonly Statement[]) => string;

function findingLines(finding: Finding, say: Say): string[] {
  const { severity, codes, id, source } = finding;
  const what = `  ${MARKS[severity]} ${say(findingStatement(finding, "title"))}`;
  const todo =
    severity === "error" || severity === "warning"
      ? [`      Do: ${say(findingStatement(finding, "remedy"))}`]
      : [];
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
  return `  ${name.padEnd(14)}${when} (${englishWords.away(seconds - now)})`;
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
 * @param now moment of the judgment, in Unix seconds
 */
export function inspectionText(inspection: Inspection, now: number): string {
  const { verdict, sentence, findings, tokens, nowSeconds } = inspection;
  const sayAt =
    (judgedAt: number): Say =>
    (...statements) =>
      statementText(statements, englishWords, (seconds) => englishWords.away(seconds - judgedAt), NO_MASK);
  const say = sayAt(nowSeconds);
  const lines = [`${WORDS[verdict]}: ${say(...sentence)}`];
  if (findings.length > 0) lines.push("", ...findings.flatMap((finding) => findingLines(finding, say)));
  tokens.slice(0, 20).forEach((token, i) => {
    const name =
      tokens.length > 1
        ? `Token ${i + 1} of ${tokens.length}: ${WORDS[token.verdict]}. ${sayAt(token.nowSeconds)(...token.sentence)}`
        : "Token";
    lines.push("", name, ...claimLines(token, now));
  });
  if (tokens.length > 20) lines.push("", `and ${tokens.length - 20} more tokens`);
  return lines.join("\n");
}
