import type { ComponentChildren, JSX } from "preact";
import type { Finding, Severity } from "../core/judgement.ts";
import type { MessageKey } from "../i18n/message-key.ts";
import { EngineText } from "./EngineText.tsx";
import { useWords } from "./words-context.ts";

const MARKS: Record<Severity, { glyph: string; word: MessageKey; tone: string }> = {
  error: { glyph: "✕", word: "severity_error", tone: "bad" },
  warning: { glyph: "!", word: "severity_warning", tone: "warn" },
  info: { glyph: "i", word: "severity_info", tone: "quiet" },
  ok: { glyph: "✓", word: "severity_ok", tone: "good" },
};

interface Props {
  readonly findings: readonly Finding[];
  /** What the headline says already; a finding does not say it again. */
  readonly said: string;
}

/** A part of a finding: in the user's language where there is a translation, else in the engine's English. */
function Part({
  finding,
  part,
}: {
  readonly finding: Finding;
  readonly part: "title" | "why" | "remedy";
}): ComponentChildren {
  const translated = useWords().rule(`${finding.id.replaceAll("-", "_")}_${part}`);
  return translated === null ? <EngineText text={finding[part]} /> : translated;
}

function Item({ finding, said }: { readonly finding: Finding; readonly said: string }): JSX.Element {
  const words = useWords();
  const { glyph, word, tone } = MARKS[finding.severity];
  const codes = finding.codes.join(", ");
  // The headline may put words before it or after it.
  const isSaid = said.toLowerCase().includes(finding.title.toLowerCase().replace(/\.$/, ""));
  return (
    <li class={`finding ${tone}`} data-finding={finding.id}>
      <span class="glyph" role="img" aria-label={words.say(word)}>
        {glyph}
      </span>
      <div>
        {isSaid ? null : (
          <p class="title">
            <Part finding={finding} part="title" />
          </p>
        )}
        {finding.severity === "ok" || finding.remedy === "" ? null : (
          <p>
            <Part finding={finding} part="remedy" />
          </p>
        )}
        <details>
          <summary>
            {codes === "" ? words.say("findings_why") : words.say("findings_why_codes", codes)}
          </summary>
          <p>
            <Part finding={finding} part="why" />
          </p>
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

/** What there is to tell about a token, worst first, each with what to do. */
export function FindingList({ findings, said }: Props): JSX.Element | null {
  const words = useWords();
  if (findings.length === 0) return null;
  const bad = findings.filter(({ severity }) => severity === "error" || severity === "warning");
  const good = findings.filter((finding) => !bad.includes(finding));
  const list = (some: readonly Finding[]): JSX.Element => (
    <ul class="findings">
      {some.map((finding, index) => (
        <Item key={`${finding.id} ${index}`} finding={finding} said={said} />
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
