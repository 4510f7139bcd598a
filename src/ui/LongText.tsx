import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { showOutside } from "../words/show-outside.ts";
import { useMask } from "./mask-context.ts";
import { useWords } from "./words-context.ts";

interface Props {
  /** Text from outside. Shown only as text, with control and bidi characters made visible. */
  readonly value: string;
  /** UTF-16 units shown at first. */
  readonly max?: number;
  /** True if it identifies someone or something, so that a mask leaves hardly anything of it. */
  readonly names?: boolean;
}

/** A text from outside, cut if it is long, with a button to see all of it. */
export function LongText({ value, max = 120, names = false }: Props): JSX.Element {
  const words = useWords();
  const mask = useMask();
  const [whole, setWhole] = useState(false);
  const text = (
    <span class="mono" translate={false}>
      {showOutside(
        { kind: names ? "outside" : "message", text: value, max: whole ? value.length : max },
        mask,
      )}
    </span>
  );
  if (value.length <= max) return text;
  return (
    <>
      {text}{" "}
      <button type="button" class="link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {whole ? words.say("long_less") : words.count("long_all", value.length)}
      </button>
    </>
  );
}
