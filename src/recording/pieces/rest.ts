import type { Break, Path } from "./piece.ts";

/** What is no JSON: what was read of it but not handed out, with the rest of its chunk. */
export interface Rest {
  /** Null if there was no JSON at all, only text that starts with a bracket. */
  readonly broken: Break | null;
  readonly text: string;
  /** Characters of the recording before the text. */
  readonly offset: number;
  readonly document: number;
  readonly path: Path;
}
