/** A line of a text, without what mail and markup put in front of it. */
export interface SourceLine {
  readonly text: string;
  /** Place in the whole text. Lines that were within one line have its place. */
  readonly start: number;
  readonly end: number;
  /** True where empty lines stand before it. */
  readonly afterBlank: boolean;
  /** How many quotation marks stood in front of it. */
  readonly quotes: number;
}
