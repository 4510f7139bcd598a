/** Source of a regular expression for what `duration` writes of a finite length. */
export const DURATION_PATTERN = String.raw`\d+ (?:s|min|h|days?)\b(?: \d+ (?:s|min|h)\b)?`;
