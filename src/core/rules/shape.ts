import type { Decoration } from "../token/decoration.ts";
import { KINDS } from "../token/token-kind.ts";
import { SOURCES } from "../twilio/sources.ts";
import { MALFORMED } from "../twilio/wire-codes.ts";
import type { Severity } from "./finding.ts";
import { type Match, ruleFamily } from "./rule.ts";
import type { RuleInput } from "./rule-input.ts";

/** What this family looks at. */
interface Picked {
  readonly decorations: ReadonlySet<Decoration>;
  /** The text was sent as it stands; a pasted one may have got its surroundings with the copy. */
  readonly wasSent: boolean;
}

/** Ways to write a character of a token as several. */
const ESCAPES: readonly Decoration[] = ["url-encoded", "backslashes", "escapes"];

function pick({ token, via }: RuleInput): Picked {
  return { decorations: token.decorations, wasSent: via === "capture" };
}

/** What a rule says of a decoration: as it stands where it was sent, less where it is in a pasted text. */
function sentOrPasted(wasSent: boolean, pastedSeverity: Severity): true | Match {
  return wasSent || { severity: pastedSeverity, variant: "pasted", variantTexts: ["title", "why"] };
}

/** What surrounds a token. Sent like this it is refused; in a paste it may only have come along with the copy. */
export const shapeRules = ruleFamily<Picked>({
  name: "shape",
  kinds: KINDS.jwts,
  needsPayload: false,
  pick,
  rules: [
    {
      id: "token-double-encoded",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      source: SOURCES.invalidTokens,
      supersedes: ["token-quoted", "token-is-json"],
      check: ({ decorations, wasSent }) =>
        (decorations.has("base64") || decorations.has("json-in-string")) && sentOrPasted(wasSent, "warning"),
    },
    {
      id: "token-bytes-literal",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      source: SOURCES.pythonLibrary,
      check: ({ decorations, wasSent }) =>
        decorations.has("bytes-literal") && sentOrPasted(wasSent, "warning"),
    },
    {
      id: "token-is-json",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      source: SOURCES.invalidTokens,
      check: ({ decorations, wasSent }) => decorations.has("json") && sentOrPasted(wasSent, "info"),
    },
    {
      id: "token-quoted",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      source: SOURCES.invalidTokens,
      check: ({ decorations, wasSent }) => decorations.has("quotes") && sentOrPasted(wasSent, "info"),
    },
    {
      id: "token-bearer-prefix",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      source: SOURCES.invalidTokens,
      check: ({ decorations, wasSent }) => decorations.has("bearer") && sentOrPasted(wasSent, "info"),
    },
    {
      id: "token-header-name",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      source: SOURCES.invalidTokens,
      check: ({ decorations, wasSent }) => wasSent && decorations.has("header-name"),
    },
    {
      id: "token-url-encoded",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      source: SOURCES.invalidTokens,
      check: ({ decorations, wasSent }) =>
        ESCAPES.some((decoration) => decorations.has(decoration)) && sentOrPasted(wasSent, "info"),
    },
    {
      id: "token-whitespace",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      source: SOURCES.invalidTokens,
      check: ({ decorations, wasSent }) => {
        if (decorations.has("space-inside")) return sentOrPasted(wasSent, "info");
        // With another decoration around it, the whitespace is not worth a finding of its own.
        const atEndsOnly = decorations.has("space-at-ends") && decorations.size === 1;
        return (
          wasSent &&
          atEndsOnly && { severity: "warning", variant: "at_ends", variantTexts: ["title", "why", "remedy"] }
        );
      },
    },
    {
      id: "token-trailing-punctuation",
      severity: "error",
      claim: null,
      codes: MALFORMED,
      source: SOURCES.invalidTokens,
      check: ({ decorations, wasSent }) => wasSent && decorations.has("punctuation"),
    },
  ],
});
