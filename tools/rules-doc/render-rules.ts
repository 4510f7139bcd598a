import { clueRules } from "../../src/core/inspect/clue-rules.ts";
import type { Rule } from "../../src/core/rule.ts";
import { ALL_FAMILIES } from "../../src/core/rules/all-families.ts";
import { errorPage } from "../../src/core/sources.ts";
import { LEFT_OUT } from "./left-out.ts";

const INTRODUCTION = `# Rules

What Token Lens checks in a token, and what it says about it. This page is made from the rules themselves by
\`npm run rules-doc\`; do not edit it.

- **error**: Twilio or the SDK refuses the token for it. **warning**: it needs a look, or Twilio does not say what it
  does with it. **info**: worth knowing. **ok**: Twilio's own yes.
- The claim is a path in the payload, or in the header where it begins with \`header\`. Without one the rule is about
  the token as a whole.
- Codes are Twilio's, most likely first: often the raw code on the wire, then what the Voice SDK shows in its place.
- The words here are the general ones. On a token a rule names the values, and it may be milder: what surrounds a token
  in a paste, for example, is an error only if it was sent like that.
- Twilio's own answer outranks what the rules conclude from the text: after a sign-in such errors become notes or
  warnings. What is true all the same stands, for example that the token has expired since.
- Nothing is claimed that cannot be known from the token and from what was captured with it.
`;

type Row = Pick<Rule, "id" | "severity" | "claim" | "codes" | "title" | "remedy" | "source">;

/** Text for a cell of a Markdown table. */
function cell(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, "\\$&").replace(/\s+/g, " ");
}

function row({ id, severity, claim, codes, title, remedy, source }: Row): string {
  const links = codes.map((code) => `[${code}](${errorPage(code)})`).join(", ");
  const named = source === null ? "" : ` [Source](${source})`;
  const cells = [
    `\`${id}\``,
    severity,
    claim === null ? "" : `\`${claim}\``,
    links,
    `${cell(title)}${named}`,
    cell(remedy),
  ];
  return `| ${cells.join(" | ")} |`;
}

function table(name: string, rules: readonly Row[]): string {
  return [
    `## ${name}`,
    "",
    "| Rule | Severity | Claim | Codes | What it says | What to do |",
    "|---|---|---|---|---|---|",
    ...rules.map(row),
    "",
  ].join("\n");
}

/** `docs/RULES.md`: every rule of the engine by family, and what is deliberately left out. */
export function renderRules(): string {
  const families = ALL_FAMILIES.map(({ name, rules }) =>
    table(name.charAt(0).toUpperCase() + name.slice(1), rules),
  );
  const leftOut = LEFT_OUT.map(({ id, what, why }) => `- **${id}**: ${what} ${why}`);
  return [
    INTRODUCTION,
    ...families,
    table("Text around a token (`npm run inspect`)", clueRules),
    "## Deliberately left out",
    "",
    ...leftOut,
    "",
  ].join("\n");
}
