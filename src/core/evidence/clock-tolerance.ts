/** Seconds by which clocks may differ before anything is said. Twilio allows some skew, and does not say how much. */
export const CLOCK_TOLERANCE_SECONDS = 60;
