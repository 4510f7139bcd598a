import type { JSX } from "preact";
import type { StoryLine } from "../core/session/tell-story.ts";
import { clockTime } from "../ui/clock-time.ts";

/** More lines than this are shown on demand. */
const SHOWN = 8;

function Line({ line }: { readonly line: StoryLine }): JSX.Element {
  const marks = { good: "✓", bad: "✕", plain: "•" } as const;
  return (
    <li class={line.tone}>
      <span class="mark" aria-hidden="true">
        {marks[line.tone]}
      </span>
      <span>
        {line.text}
        {line.byPage ? <span class="quiet"> (reported by the page)</span> : null}
        <time class="quiet" dateTime={new Date(line.at).toISOString()}>
          {clockTime(line.at)}
        </time>
      </span>
    </li>
  );
}

/** What happened with a token, oldest first. */
export function Story({ lines }: { readonly lines: readonly StoryLine[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  const earlier = lines.slice(0, -SHOWN);
  return (
    <section aria-labelledby="story-title">
      <h2 id="story-title">What happened</h2>
      {earlier.length === 0 ? null : (
        <details>
          <summary>{earlier.length} earlier</summary>
          <ol class="story">
            {earlier.map((line, index) => (
              <Line key={index} line={line} />
            ))}
          </ol>
        </details>
      )}
      <ol class="story">
        {lines.slice(-SHOWN).map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </ol>
    </section>
  );
}
