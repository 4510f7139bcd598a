/** The fields of a `webRequest` event that name the page: Chrome has `initiator`, Firefox the other two. */
export interface RequestSource {
  readonly initiator?: string | undefined;
  readonly originUrl?: string | undefined;
  readonly documentUrl?: string | undefined;
}

/** Origin of the page or frame that made a request, or null if it is opaque or the browser does not say. */
export function requestOrigin({ initiator, originUrl, documentUrl }: RequestSource): string | null {
  const address = initiator ?? originUrl ?? documentUrl;
  if (address === undefined || !URL.canParse(address)) return null;
  const { origin } = new URL(address);
  return origin === "null" ? null : origin;
}
