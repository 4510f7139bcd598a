/**
 * Reads bytes as UTF-8.
 *
 * @param binary Bytes as `atob` gives them, one character each.
 * @returns Null where they are no UTF-8.
 */
export function decodeUtf8(binary: string): string | null {
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
