import type { Gecko } from "./gecko.ts";

/** Runs in Firefox: the text on the clipboard. Firefox's own windows may read it without asking. */
export function readClipboard({ window }: Gecko): Promise<string> {
  return window.navigator.clipboard.readText();
}
