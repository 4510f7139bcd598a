import type { JSX } from "preact";
import { type Finding, type FindingText, findingStatement, type Severity } from "../core/rules/finding.ts";
import type { Judgement } from "../core/verdict/judgement.ts";
import type { MessageKey } from "../words/message-key.ts";
import type { TellMoment } from "../words/render-statement.ts";
import { StatementText } from "./StatementText.tsx";
import { useWords } from "./words-context.ts";

const MARKS: Record<Severity, { glyph: string; word: MessageKey; tone: string }> = {
  error: { glyph: "✕", word: "severity_error", tone: "bad" },
  warning: { glyph: "!", word: "severity_warning", tone: "warn" },
  info: { glyph: "i", word: "severity_info", tone: "quiet" },
  ok: { glyph: "✓", word: "severity_ok", tone: "good" },
};

interface Props {
  readonly judgement: Pick<Judgement, "findings" | "headline" | "nowSeconds">;
}

interface ItemProps {
  readonly finding: Finding;
  /** The headline already says its title. */
  readonly isHeadline: boolean;
  readonly moment: TellMoment;
}

function Item({ finding, isHeadline, moment }: ItemProps): JSX.Element {
  const words = useWords();
  const { glyph, word, tone } = MARKS[finding.severity];
  const codes = finding.codes.join(", ");
  const part = (text: FindingText): JSX.Element => (
    <StatementText statements={[findingStatement(finding, text)]} moment={moment} />
  );
  return (
    <li class={`finding ${tone}`} data-finding={finding.id}>
      <span class="glyph" role="img" aria-label={words.say(word)}>
        {glyph}
      </span>
      <div>
        {isHeadline ? null : <p class="title">{part("title")}</p>}
        {finding.severity === "ok" ? null : <p>{part("remedy")}</p>}
        <details>
          <summary>
            {codes === "" ? words.say("findings_why") : words.say("findings_why_codes", codes)}
          </summary>
          <p>{part("why")}</p>
          {finding.source === null ? null : (
            <p>
              <a href={finding.source} target="_blank" rel="noreferrer">
                {words.say("findings_source")}
              </a>
            </p>
          )}
        </details>
      </div>
    </li>
  );
}

/** Everything to say about a token, worst first, each item with what to do. */
export function FindingList({ judgement }: Props): JSX.Element | null {
  const words = useWords();
  const { findings, headline, nowSeconds } = judgement;
  const moment: TellMoment = (seconds) => words.away(seconds - nowSeconds);
  if (findings.length === 0) return null;
  const bad = findings.filter(({ severity }) => severity === "error" || severity === "warning");
  const good = findings.filter((finding) => !bad.includes(finding));
  const list = (some: readonly Finding[]): JSX.Element => (
    <ul class="findings">
      {some.map((finding, index) => (
        <Item
          key={`${finding.id} ${index}`}
          finding={finding}
          isHeadline={finding === headline}
          moment={moment}
        />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">{words.say(bad.length > 0 ? "findings_title" : "findings_good")}</h2>
      {list(bad.length > 0 ? bad : good)}
      {bad.length > 0 && good.length > 0 ? (
        <details class="more">
          <summary>{words.say("findings_more", words.number(good.length))}</summary>
          {list(good)}
        </details>
      ) : null}
    </section>
  );
}
