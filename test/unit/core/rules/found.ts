import type { Evidence } from "../../../../src/core/evidence/evidence.ts";
import type { Finding } from "../../../../src/core/rules/finding.ts";
import type { Value } from "../../../../src/core/text/value.ts";
import { judgeToken } from "../../../../src/core/verdict/judge-token.ts";
import { NOW, token } from "../../../support/make-token.ts";

/** What is judged: a payload or a whole text, and what is known around it. */
export interface Judged {
  readonly payload?: unknown;
  readonly header?: unknown;
  readonly text?: string;
  readonly via?: "capture" | "paste";
  readonly evidence?: Partial<Evidence>;
}

/** The findings of one rule. */
export function allFound(
  id: string,
  { text, via = "capture", evidence, ...parts }: Judged,
): readonly Finding[] {
  const { findings } = judgeToken(text ?? token(parts), {
    nowSeconds: NOW,
    via,
    ...(evidence && { evidence: { answers: [], ...evidence } }),
  });
  return findings.filter((finding) => finding.id === id);
}

/** A value in short: its text, number or seconds, or those of its items. */
function short(value: Value): unknown {
  switch (value.kind) {
    case "number":
      return value.number;
    case "duration":
    case "moment":
      return `${value.kind} ${value.seconds}`;
    case "code":
    case "meaning":
    case "advice":
      return `${value.kind} ${value.code}`;
    case "term":
      return `term ${value.term}`;
    case "list":
      return value.items.map(short);
    case "statement":
      return { [value.statement.message]: inShort(value.statement.values) };
    default:
      return `${value.kind} ${value.text}`;
  }
}

const inShort = (values: Finding["values"]): object =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, short(value)]));

/** What a rule says of a token: severity, variant and values; null where it says nothing. */
export function found(id: string, judged: Judged): unknown {
  const [finding] = allFound(id, judged);
  if (finding === undefined) return null;
  const { severity, variant, values } = finding;
  return [severity, variant, inShort(values)];
}
