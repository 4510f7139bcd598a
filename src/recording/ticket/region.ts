import type { SourceLine } from "./source-line.ts";
import type { SectionName } from "./ticket-words.ts";

/** A section of a ticket, with the lines below its title. */
export interface RegionSection {
  readonly name: SectionName;
  readonly title: SourceLine;
  readonly lines: readonly SourceLine[];
}

/** The lines of a text that could be a ticket. */
export interface Region {
  /** The verdict's sentence; empty where the ticket's beginning is missing. */
  readonly sentence: readonly SourceLine[];
  /** The line that tells when it was judged. */
  readonly judged: SourceLine | null;
  readonly sections: readonly RegionSection[];
  /** The line that tells who made it; null where the end is missing. */
  readonly footer: SourceLine | null;
}
