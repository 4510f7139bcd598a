import type { InspectedToken } from "../../src/core/inspect/inspected-token.ts";
import type { Inspection } from "../../src/core/inspect-text.ts";
import type { Finding } from "../../src/core/judgement.ts";

function findingJson({ id, severity, claim, codes, title, why, remedy, source }: Finding): object {
  return { id, severity, claim, codes, title, why, remedy, source };
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
}: InspectedToken): object {
  const { answers, host, sdkVersion, edge } = evidence;
  return {
    kind,
    header,
    payload,
    ...(scope === null ? {} : { scope }),
    verdict,
    sentence,
    findings: findings.map(findingJson),
    seen: { host: host ?? null, sdkVersion: sdkVersion ?? null, edge: edge ?? null, answers },
  };
}

/** An inspection as one JSON object, for programs. It holds no token text and no signature. */
export function inspectionJson({ verdict, sentence, findings, tokens }: Inspection): string {
  const all = { verdict, sentence, findings: findings.map(findingJson), tokens: tokens.map(tokenJson) };
  try {
    return JSON.stringify(all, null, 2);
  } catch {
    // Claims nested thousands of levels deep cannot be written out; the judgement can.
    const bare = tokens.map((token) => tokenJson({ ...token, header: null, payload: null }));
    return JSON.stringify({ ...all, tokens: bare }, null, 2);
  }
}
