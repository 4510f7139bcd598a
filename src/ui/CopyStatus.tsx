import type { JSX } from "preact";
import type { Copied } from "./use-copy.ts";
import { useWords } from "./words-context.ts";

interface Props {
  readonly copied: Copied;
  /** Said when it is on the clipboard, e.g. `Token copied`. */
  readonly done: string;
  /** Said if the browser refused; the usual advice by default. */
  readonly failed?: string;
}

/** Says, visibly and to a screen reader, whether copying worked. The element is always there, or nothing is spoken. */
export function CopyStatus({ copied, done, failed }: Props): JSX.Element {
  const words = useWords();
  return (
    <span role="status" class={`copied ${copied === "failed" ? "bad" : "good"}`}>
      {copied === "done" ? `✓ ${done}` : copied === "failed" ? (failed ?? words.say("copy_failed")) : null}
    </span>
  );
}
