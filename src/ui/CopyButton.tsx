import type { JSX } from "preact";
import { CopyStatus } from "./CopyStatus.tsx";
import { useCopy } from "./use-copy.ts";

interface Props {
  readonly label: string;
  /** Creates the text when needed: that may take a while, or depend on the time. */
  readonly text: () => string;
  /** Said when it is on the clipboard, e.g. `Token copied`. */
  readonly done: string;
  /** Puts a text on the clipboard; rejects if the browser refuses. */
  readonly copy: (text: string) => Promise<void>;
}

/** Copies a text, and says so. */
export function CopyButton({ label, text, done, copy }: Props): JSX.Element {
  const [copied, run] = useCopy(copy);
  return (
    <span class="copy">
      <button type="button" onClick={() => void run(text())}>
        {label}
      </button>
      <CopyStatus copied={copied} done={done} />
    </span>
  );
}
