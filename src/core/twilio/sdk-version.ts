/**
 * Compares two SDK versions by their first three numbers.
 *
 * @returns Negative where `a` is older than `b`, zero where they are the same, positive where it is newer.
 */
export function compareVersions(a: string, b: string): number {
  const left = numbers(a);
  const right = numbers(b);
  for (let i = 0; i < 3; i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbers(version: string): number[] {
  return version
    .slice(0, 40)
    .split(/[.+-]/, 3)
    .map((part) => Number.parseInt(part, 10) || 0);
}

/** True for a version of the 1.x SDK (`twilio-client`), which takes capability tokens and shows raw codes. */
export function isSdk1(version: string | undefined): boolean {
  return version !== undefined && /^1\.\d/.test(version);
}
