import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { visibleText } from "../core/visible-text.ts";

interface Props {
  /** Text from outside. It is only ever shown as text, with control and bidi characters made visible. */
  readonly value: string;
  /** UTF-16 units shown at first. */
  readonly max?: number;
}

/** A text from outside, cut where it is long, with a button to see all of it. */
export function LongText({ value, max = 120 }: Props): JSX.Element {
  const [whole, setWhole] = useState(false);
  if (value.length <= max) return <span class="mono">{visibleText(value, max)}</span>;
  return (
    <span class="mono">
      {whole ? visibleText(value, value.length) : visibleText(value, max)}{" "}
      <button type="button" class="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {whole ? "Show less" : `Show all ${value.length.toLocaleString()} characters`}
      </button>
    </span>
  );
}
