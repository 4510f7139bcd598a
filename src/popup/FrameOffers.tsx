import type { JSX } from "preact";
import type { Site } from "../core/settings/site.ts";
import { Mono } from "../ui/Mono.tsx";
import { useWords } from "../ui/words-context.ts";
import type { PopupActions } from "./model.ts";

/** More frames than this are probably ads, not softphones; the rest are only counted. */
const FRAMES_SHOWN = 6;

interface Props {
  /** Sites of frames that are not watched. */
  readonly frames: readonly Site[];
  readonly actions: PopupActions;
}

/** Offers to watch the sites of frames, since softphones often sit in one. */
export function FrameOffers({ frames, actions }: Props): JSX.Element | null {
  const words = useWords();
  if (frames.length === 0) return null;
  const more = frames.length - FRAMES_SHOWN;
  return (
    <section aria-labelledby="frames-title">
      <h2 id="frames-title">{words.say("frames_title")}</h2>
      <p class="quiet">{words.say("frames_text")}</p>
      <ul class="frames">
        {frames.slice(0, FRAMES_SHOWN).map((frame) => (
          <li key={frame.origin}>
            <Mono text={frame.origin} />
            <button
              type="button"
              aria-label={words.say("watch_frame_named", frame.origin)}
              onClick={() => actions.watch(frame)}
            >
              {words.say("watch_frame")}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 ? <p class="quiet">{words.say("frames_more", words.number(more))}</p> : null}
    </section>
  );
}
