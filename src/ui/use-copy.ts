import { useState } from "preact/hooks";

/** Outcome of the last copy, or null before the first. */
export type Copied = "done" | "failed" | null;

/**
 * Copies a text and remembers whether that worked.
 * @param copy puts a text on the clipboard; rejects if the browser refuses
 */
export function useCopy(
  copy: (text: string) => Promise<void>,
): [copied: Copied, run: (text: string) => Promise<void>] {
  const [copied, setCopied] = useState<Copied>(null);
  const run = async (text: string): Promise<void> => {
    // Cleared first, so that a screen reader speaks again when the same thing is copied twice.
    setCopied(null);
    try {
      await copy(text);
      setCopied("done");
    } catch {
      setCopied("failed");
    }
  };
  return [copied, run];
}
