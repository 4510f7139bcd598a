/** What a document broke off at. */
export interface Break {
  /** Characters from the start. */
  readonly offset: number;
  /** Counted from 1. */
  readonly line: number;
}
