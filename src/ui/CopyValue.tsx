import type { JSX } from "preact";
import { showOutside } from "../words/show-outside.ts";
import { Icon } from "./Icon.tsx";
import { useMask } from "./mask-context.ts";
import { useCopy } from "./use-copy.ts";
import { useWords } from "./words-context.ts";

/** Code points shown of a value; a longer one is cut. */
const SHOWN = 120;

interface Props {
  /** What the value is, e.g. `Account SID`. */
  readonly name: string;
  /** Text from outside; copied as it is, shown with control and bidi characters made visible. */
  readonly value: string;
  /** True if it identifies nobody and nothing, so that it needs no mask. */
  readonly common?: boolean;
  readonly copy: (text: string) => Promise<void>;
}

/** Blocks that are easy to compare: the kind of the SID, then its digits in fours. Other texts stay in one piece. */
function blocks(text: string): readonly string[] {
  if (!/^[A-Z]{2}[0-9a-zA-Z]{30,34}$/.test(text)) return [text];
  return [text.slice(0, 2), ...(text.slice(2).match(/.{1,4}/g) ?? [])];
}

/** A value that a click copies. */
export function CopyValue({ name, value, common = false, copy }: Props): JSX.Element {
  const words = useWords();
  const mask = useMask();
  const [copied, run] = useCopy(copy);
  const shown = showOutside({ kind: common ? "message" : "outside", text: value, max: SHOWN }, mask);
  const label = words.say("copy_value", name, shown);
  return (
    <>
      <button type="button" class="value" aria-label={label} title={label} onClick={() => void run(value)}>
        <span class="mono" translate={false}>
          {blocks(shown).map((block, index) => (
            <span key={index}>{block}</span>
          ))}
        </span>
        <Icon name={copied === "done" ? "done" : "copy"} />
      </button>
      <span role="status" class={copied === "failed" ? "bad" : "unseen"}>
        {copied === "done"
          ? words.say("copied_value", name)
          : copied === "failed"
            ? words.say("copy_failed")
            : null}
      </span>
    </>
  );
}
