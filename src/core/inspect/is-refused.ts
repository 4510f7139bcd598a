/**
 * True where the browser's word for a failed request means that something on this computer stopped it: a
 * blocker, a policy of the page or of the company. A network that is down or a page that was left is not meant.
 */
export function isRefused(failure: string): boolean {
  return /BLOCKED|\bCSP\b|POLICY|TRACKING|DISALLOWED|blocked/.test(failure);
}
