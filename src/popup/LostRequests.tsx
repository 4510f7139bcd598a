import type { JSX } from "preact";
import type { LostRequest } from "../core/session/tab-session.ts";
import { Mono } from "../ui/Mono.tsx";
import { useMask } from "../ui/mask-context.ts";
import { Rich } from "../ui/Rich.tsx";
import { useWords } from "../ui/words-context.ts";
import { showOutside } from "../words/show-outside.ts";

/** Requests to Twilio that ended before their token was seen. */
export function LostRequests({ lost }: { readonly lost: readonly LostRequest[] }): JSX.Element | null {
  const words = useWords();
  const mask = useMask();
  const newest = lost[0];
  if (newest === undefined) return null;
  return (
    <section class="notice warn" data-notice="lost">
      <p>
        <Rich
          message={`lost_${newest.failure.kind}`}
          parts={[
            <Mono key="host" text={newest.host} />,
            <Mono
              key="error"
              text={showOutside({ kind: "message", text: newest.failure.error, max: 80 }, mask)}
            />,
          ]}
        />
      </p>
      <p class="quiet">
        {lost.length > 1 ? `${words.say("lost_newest", words.number(lost.length))} ` : ""}
        {newest.at === null ? null : words.moment(newest.at)}
      </p>
    </section>
  );
}
