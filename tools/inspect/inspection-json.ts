import { type Finding, type FindingText, findingStatement } from "../../src/core/rules/finding.ts";
import { NO_MASK } from "../../src/core/text/mask.ts";
import type { Statement } from "../../src/core/text/value.ts";
import type { Inspection } from "../../src/recording/inspect-recording.ts";
import type { InspectedToken } from "../../src/recording/inspected-token.ts";
import { englishWords } from "../../src/words/english-words.ts";
import { statementText } from "../../src/words/statement-text.ts";

type Say = (...statements: readonly Statement[]) => string;

function sayAt(nowSeconds: number): Say {
  const moment = (seconds: number): string => englishWords.away(seconds - nowSeconds);
  return (...statements) => statementText(statements, englishWords, moment, NO_MASK);
}

function findingJson(finding: Finding, say: Say): object {
  const { id, severity, claim, codes, source, variant, values } = finding;
  const text = (what: FindingText): string => say(findingStatement(finding, what));
  const texts = { title: text("title"), why: text("why"), remedy: text("remedy") };
  return { id, severity, claim, codes, ...texts, source, variant, values };
}

function tokenJson({
  kind,
  header,
  payload,
  scope,
  verdict,
  sentence,
  findings,
  evidence,
  nowSeconds,
}: InspectedToken): object {
  const say = sayAt(nowSeconds);
  const { answers, host, sdkVersion, edge } = evidence;
  return {
    kind,
    header,
    payload,
    ...(scope === null ? {} : { scope }),
    verdict,
    sentence: say(...sentence),
    findings: findings.map((finding) => findingJson(finding, say)),
    seen: { host: host ?? null, sdkVersion: sdkVersion ?? null, edge: edge ?? null, answers },
  };
}

/** An inspection as one JSON object, for programs. It holds no token text and no signature. */
export function inspectionJson({ verdict, sentence, findings, tokens, nowSeconds }: Inspection): string {
  const say = sayAt(nowSeconds);
  const all = {
    verdict,
    sentence: say(...sentence),
    findings: findings.map((finding) => findingJson(finding, say)),
    tokens: tokens.map(tokenJson),
  };
  try {
    return JSON.stringify(all, null, 2);
  } catch {
    // Claims nested thousands of levels deep cannot be written out; the judgment can.
    const bare = tokens.map((token) => tokenJson({ ...token, header: null, payload: null }));
    return JSON.stringify({ ...all, tokens: bare }, null, 2);
  }
}
