/** Result of one suite. */
export interface SuiteResult {
  name: string;
  passed: number;
  failed: number;
  skipped: number;
  /** How long it ran, in ms. */
  duration: number;
}
