import type { SourceLine } from "./source-line.ts";

/** What a reader found in the lines of a section. */
export interface ReadPart<Value> {
  readonly value: Value;
  /** The last line that belongs to it; null where none does. */
  readonly last: SourceLine | null;
}
