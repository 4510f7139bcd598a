import english from "../../public/_locales/en/messages.json" with { type: "json" };
import { ALL_FAMILIES } from "../../src/core/rules/all-families.ts";
import type { RuleMetadata } from "../../src/core/rules/rule.ts";
import { errorPage } from "../../src/core/twilio/sources.ts";
import { clueRules } from "../../src/recording/clue-rules.ts";
import { englishWords } from "../../src/words/english-words.ts";
import { renderStatement } from "../../src/words/render-statement.ts";
import { LEFT_OUT } from "./left-out.ts";

const INTRODUCTION = `# Rules

What Token Lens checks in a token, and what it says about it. \`npm run rules-doc\` writes this page from the rules and
their messages; don't edit it.

- **error**: Twilio or the SDK refuses the token for it. **warning**: it needs a look, or Twilio does not say what it
  does with it. **info**: worth knowing. **ok**: Twilio accepted the token.
- The claim is a path in the payload, or in the header where it starts with \`header\`. Without one the rule is about
  the token as a whole.
- Codes are Twilio's, most likely first: often the raw code on the wire, then what the Voice SDK shows in its place.
- Where a rule has several texts, the first is the usual one. *Italics* stand for a value. On a token a rule may be
  milder: what surrounds a token in a paste, for example, is an error only if it was sent like that.
- Twilio's own answer outranks what the rules conclude from the text: after a sign-in such errors become notes or
  warnings. What is true all the same stands, for example that the token has expired since.
- Nothing is claimed that cannot be known from the token and from what was captured with it.
`;

const MESSAGES: Readonly<Record<string, { readonly message: string }>> = english;

/** Text for a cell of a Markdown table. */
function cell(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, "\\$&").replace(/\s+/g, " ");
}

/** A message as a cell; the names of its values are in italics, since there is no token to fill them in. */
function messageCell(message: string): string {
  return renderStatement({ message, values: {} }, englishWords, () => "")
    .map(({ text }) => {
      const name = /^\{(\w+)\}$/.exec(text)?.[1];
      return name === undefined ? cell(text) : `*${name.replaceAll("_", " ")}*`;
    })
    .join("");
}

/** A text of a rule with its variants: the usual one first. */
function texts(id: string, text: "title" | "remedy"): string {
  const base = `rule_${id.replaceAll("-", "_")}_${text}`;
  const variants = Object.keys(MESSAGES).filter((key) => key.startsWith(`${base}_`));
  return [base, ...variants].map(messageCell).join("<br>");
}

/** A code with its page, if it has one. */
function linkTo(code: number): string {
  const page = errorPage(code);
  return page === null ? String(code) : `[${code}](${page})`;
}

function row({ id, severity, claim, codes, source }: RuleMetadata): string {
  const links = codes.map(linkTo).join(", ");
  const named = source === null ? "" : ` [Source](${source})`;
  const cells = [
    `\`${id}\``,
    severity,
    claim === null ? "" : `\`${claim}\``,
    links,
    `${texts(id, "title")}${named}`,
    texts(id, "remedy"),
  ];
  return `| ${cells.join(" | ")} |`;
}

function table(name: string, rules: readonly RuleMetadata[]): string {
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
    table(MESSAGES[`family_${name}`]?.message ?? name, rules),
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
