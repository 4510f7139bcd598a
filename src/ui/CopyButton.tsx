import type { JSX } from "preact";
import { useState } from "preact/hooks";

interface Props {
  readonly label: string;
  readonly text: string;
  /** Said when it is on the clipboard, e.g. `Token copied`. */
  readonly done: string;
  readonly primary?: boolean;
  /** Puts a text on the clipboard; rejects where the browser refuses. */
  readonly copy: (text: string) => Promise<void>;
}

/** Copies a text, and says so in sight and to a screen reader. */
export function CopyButton({ label, text, done, primary = false, copy }: Props): JSX.Element {
  const [said, setSaid] = useState<{ text: string; failed: boolean } | null>(null);
  const onClick = async (): Promise<void> => {
    // Emptied first, so that a screen reader speaks again when the same thing is copied twice.
    setSaid(null);
    try {
      await copy(text);
      setSaid({ text: `✓ ${done}`, failed: false });
    } catch {
      setSaid({
        text: "The browser did not let the text be copied. Click into this window and try again.",
        failed: true,
      });
    }
  };
  return (
    <span class="copy">
      <button type="button" class={primary ? "primary" : ""} onClick={onClick}>
        {label}
      </button>
      <span role="status" class={said?.failed ? "bad" : "good"}>
        {said?.text}
      </span>
    </span>
  );
}
