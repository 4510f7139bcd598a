import type { JSX } from "preact";
import type { Finding, Severity } from "../core/judgement.ts";

const MARKS: Record<Severity, { glyph: string; word: string; tone: string }> = {
  error: { glyph: "✕", word: "Error", tone: "bad" },
  warning: { glyph: "!", word: "Warning", tone: "warn" },
  info: { glyph: "i", word: "Note", tone: "quiet" },
  ok: { glyph: "✓", word: "Good", tone: "good" },
};

interface Props {
  readonly findings: readonly Finding[];
  /** What the headline says already; a finding does not say it again. */
  readonly said: string;
}

function Item({ finding, said }: { readonly finding: Finding; readonly said: string }): JSX.Element {
  const { glyph, word, tone } = MARKS[finding.severity];
  return (
    <li class={`finding ${tone}`} data-finding={finding.id}>
      <span class="glyph" role="img" aria-label={word}>
        {glyph}
      </span>
      <div>
        {finding.title === said ? null : <p class="title">{finding.title}</p>}
        {finding.severity === "ok" || finding.remedy === "" ? null : <p>{finding.remedy}</p>}
        <details>
          <summary>Why{finding.codes.length > 0 ? ` (Twilio ${finding.codes.join(", ")})` : ""}</summary>
          <p>{finding.why}</p>
          {finding.source === null ? null : (
            <p>
              <a href={finding.source} target="_blank" rel="noreferrer">
                Source
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
  if (findings.length === 0) return null;
  return (
    <section aria-label="Findings">
      <ul class="findings">
        {findings.map((finding, index) => (
          <Item key={`${finding.id} ${index}`} finding={finding} said={said} />
        ))}
      </ul>
    </section>
  );
}
