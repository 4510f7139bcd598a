import { LIMITS } from "../core/session/limits.ts";

/** `requestBody` of a `webRequest` event, the part that is read. */
export interface RequestBody {
  readonly raw?: readonly { readonly bytes?: unknown }[] | undefined;
}

/**
 * The text of a request body.
 * @returns null if there is none, it is not UTF-8, or it is larger than `LIMITS.bodyBytes`
 */
export function requestBodyText(body: RequestBody | null | undefined): string | null {
  const chunks = (body?.raw ?? []).map(({ bytes }) => bytes).filter((bytes) => bytes instanceof ArrayBuffer);
  const size = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  if (size === 0 || size > LIMITS.bodyBytes) return null;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
  } catch {
    return null;
  }
}
