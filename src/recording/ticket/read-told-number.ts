/** Reads a code or status as tickets write it. @returns null where it is none, or was left out */
export function readToldNumber(text: string | undefined): number | null {
  return text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : null;
}
