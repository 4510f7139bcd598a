import type { JSX } from "preact";
import { useWords } from "../ui/words-context.ts";

interface Props {
  /** Unix seconds, or null if the token does not say. */
  readonly seconds: number | null;
  /** Unix milliseconds. */
  readonly nowMs: number;
}

/** A moment in a token's life: how far away it is, the local time of day, and UTC. */
export function Moment({ seconds, nowMs }: Props): JSX.Element {
  const words = useWords();
  if (seconds === null) return <span class="quiet">{words.say("claim_not_stated")}</span>;
  return (
    <>
      {words.away(seconds - nowMs / 1000)}, {words.clock(seconds * 1000)}
      <span class="utc">{words.utc(seconds * 1000)}</span>
    </>
  );
}
