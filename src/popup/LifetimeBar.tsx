import type { JSX } from "preact";
import { useWords } from "../ui/words-context.ts";
import { type Life, layOutLifetime } from "./lay-out-lifetime.ts";

interface Props {
  readonly life: Life;
  /** Lifetimes of the tab's other tokens. */
  readonly others: readonly Life[];
  /** When calls began, Unix milliseconds. */
  readonly calls: readonly number[];
  /** Unix milliseconds. */
  readonly nowMs: number;
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** The token's lifetime as a bar with a mark for now; a text says the same. */
export function LifetimeBar({ life, others, calls, nowMs }: Props): JSX.Element | null {
  const words = useWords();
  const bar = layOutLifetime(life, others, calls, nowMs);
  if (bar === null || life.issuedAt === null || life.expiresAt === null) return null;
  const issued = words.clock(life.issuedAt * 1000);
  const expires = words.clock(life.expiresAt * 1000);
  const text = [
    words.say("life_text", issued, expires, words.clock(nowMs)),
    ...(calls.length === 0 ? [] : [words.count("life_calls", calls.length)]),
    ...(bar.others.length === 0 ? [] : [words.count("life_others", bar.others.length)]),
  ].join(" ");
  const expired = life.expiresAt * 1000 <= nowMs;
  const used = Math.min(bar.now, bar.own.to);
  return (
    <figure class={`life ${expired ? "over" : ""}`}>
      <svg role="img" aria-label={text} width="100%" height={26 + bar.others.length * 6}>
        <rect
          class="whole"
          x={percent(bar.own.from)}
          y="10"
          width={percent(bar.own.to - bar.own.from)}
          height="8"
          rx="4"
        />
        <rect
          class="used"
          x={percent(bar.own.from)}
          y="10"
          width={percent(Math.max(0, used - bar.own.from))}
          height="8"
          rx="4"
        />
        {bar.others.map(({ from, to }, index) => (
          <rect
            key={index}
            class="other"
            x={percent(from)}
            y={24 + index * 6}
            width={percent(to - from)}
            height="3"
            rx="1.5"
          />
        ))}
        {bar.calls.map((at, index) => (
          <circle key={index} class="call-mark" cx={percent(at)} cy="4" r="3" />
        ))}
        <line class="now" x1={percent(bar.now)} x2={percent(bar.now)} y1="6" y2="22" />
      </svg>
      <figcaption aria-hidden="true">
        <span>{words.say("life_issued", issued)}</span>
        {calls.length === 0 ? null : <span class="legend call-legend">{words.say("life_legend_calls")}</span>}
        {bar.others.length === 0 ? null : (
          <span class="legend other-legend">{words.say("life_legend_others")}</span>
        )}
        <span>{words.say(expired ? "life_expired" : "life_expires", expires)}</span>
      </figcaption>
    </figure>
  );
}
