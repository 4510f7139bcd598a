import type { JSX } from "preact";
import type { StoryLine } from "../core/session/tell-story.ts";
import { useWords } from "../ui/words-context.ts";
import { StoryText } from "./StoryText.tsx";

/** Lines beyond this number are shown on demand. */
const SHOWN = 8;

const MARKS = { good: "✓", bad: "✕", plain: "•" } as const;

function Line({ line }: { readonly line: StoryLine }): JSX.Element {
  const words = useWords();
  return (
    <li class={line.tone}>
      <span class="mark" aria-hidden="true">
        {MARKS[line.tone]}
      </span>
      <span>
        <StoryText event={line.event} />
        <span class="when">
          {line.at === null ? null : (
            <time dateTime={new Date(line.at).toISOString()} title={words.utc(line.at)}>
              {words.clock(line.at)}
            </time>
          )}
          {line.byPage ? `, ${words.say("story_by_page")}` : null}
        </span>
      </span>
    </li>
  );
}

/** What happened with a token, oldest first. */
export function Story({ lines }: { readonly lines: readonly StoryLine[] }): JSX.Element | null {
  const words = useWords();
  if (lines.length === 0) return null;
  const earlier = lines.slice(0, -SHOWN);
  return (
    <section aria-labelledby="story-title">
      <h2 id="story-title">{words.say("story_title")}</h2>
      {earlier.length === 0 ? null : (
        <details>
          <summary>{words.count("story_earlier", earlier.length)}</summary>
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
