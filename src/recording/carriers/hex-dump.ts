/** An offset and bytes, as curl's trace, xxd, hexdump, od, tcpdump and Wireshark write them, and as text behind them. */
const ROW = /^[ \t]{0,16}(?:0x)?([\da-f]{4,8})(?::|[ \t])[ \t]{0,4}([\da-f]{2}[\da-f \t].{2,200})$/i;
const GROUP = /(?:[\da-f]{2}){1,8}(?=[ \t]|$)/iy;
const MOST_BYTES = 64;

interface Row {
  readonly offset: number;
  readonly bytes: readonly number[];
}

/**
 * Puts in the place of each dump of bytes the text that the bytes are. A row counts only where its text says the same
 * as its bytes.
 */
export function withoutHexDump(text: string): string {
  if (!/^[ \t]{0,16}(?:0x)?[\da-f]{4,8}(?::|[ \t])[ \t]{0,4}[\da-f]{2}[\da-f \t]/im.test(text)) return text;
  const lines: string[] = [];
  let bytes: number[] = [];
  let next = -1;
  const close = (): void => {
    if (bytes.length > 0) lines.push(new TextDecoder().decode(Uint8Array.from(bytes)));
    bytes = [];
  };
  for (const line of text.split("\n")) {
    const row = readRow(line.endsWith("\r") ? line.slice(0, -1) : line);
    if (row === null) {
      close();
      lines.push(line);
      continue;
    }
    if (row.offset !== next) close();
    for (const byte of row.bytes) bytes.push(byte);
    next = row.offset + row.bytes.length;
  }
  close();
  return lines.join("\n");
}

function readRow(line: string): Row | null {
  if (line.length > 300) return null;
  const [, offset, rest = ""] = ROW.exec(line) ?? [];
  if (offset === undefined) return null;
  const bytes: number[] = [];
  let best = 0;
  for (let at = 0; bytes.length < MOST_BYTES; ) {
    GROUP.lastIndex = at;
    const group = GROUP.exec(rest)?.[0];
    if (group === undefined) break;
    for (let i = 0; i < group.length; i += 2) bytes.push(Number.parseInt(group.slice(i, i + 2), 16));
    at = GROUP.lastIndex;
    // The text may look like bytes, so the most bytes that it agrees with count.
    if (says(rest.slice(at), bytes)) best = bytes.length;
    while (rest[at] === " " || rest[at] === "\t") at += 1;
    if (rest[at] === "-") at += 1;
  }
  return best === 0 ? null : { offset: Number.parseInt(offset, 16), bytes: bytes.slice(0, best) };
}

/** Whether the column behind the bytes is their text, with a dot for what cannot be printed. */
function says(column: string, bytes: readonly number[]): boolean {
  const told = column.trim().replace(/^([|>])(.*)[|<]$/, "$2");
  if (told.length > bytes.length) return false;
  const shown = bytes.map((byte) => (byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : "."));
  // Blanks at either end may be lost.
  const printed = bytes.map((byte, i) => (byte === 0x20 ? " " : (shown[i] ?? "."))).join("");
  return told !== "" && (told === printed.trim() || told === printed);
}
