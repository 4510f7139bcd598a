import { jwtDecode } from "jwt-decode";
import { judgeToken } from "../../src/core/verdict/judge-token.ts";
import { type Figure, timed } from "./figure.ts";
import { makeTokens } from "./make-tokens.ts";

/** Tokens judged per second with all rules, compared with just decoding the header and payload in the same run. */
export function benchJudging(): Figure[] {
  const now = 1_795_000_000;
  const tokens = makeTokens(5000, now);
  const bytes = tokens[0]?.length ?? 0;
  const judging = timed(9, () => {
    for (const token of tokens) judgeToken(token, { nowSeconds: now, via: "capture" });
  });
  const decoding = timed(9, () => {
    for (const token of tokens) {
      jwtDecode(token, { header: true });
      jwtDecode(token);
    }
  });
  const perSecond = (ms: number): number => Math.round(tokens.length / (ms / 1000));
  return [
    { name: "size of the tokens", value: bytes, unit: "bytes" },
    { name: "tokens judged with all rules", value: perSecond(judging), unit: "per s", aim: ">= 20000" },
    { name: "tokens decoded by jwt-decode", value: perSecond(decoding), unit: "per s" },
    {
      name: "judging / decoding",
      value: judging / decoding,
      unit: "x",
      note: "below 1: jwt-decode turns every character into an escape first",
    },
  ];
}
