/** Something that a reader found in a text. */
export interface Found {
  readonly start: number;
  /** Index behind what no other reader may look into. */
  readonly end: number;
  readonly tell: (at: number | null) => void;
  /** `token`: a token. `code`: an error that names no token. */
  readonly is?: "token" | "code";
}

/**
 * What the readers found, in the order of the text; of two at one place the one that knows more.
 * @param found in any order
 */
export function inOrder(text: string, found: Found[]): readonly Found[] {
  return byLines(text, unclaimed(found.sort((a, b) => a.start - b.start)));
}

/** What lies in no text that another reader has read already. */
function unclaimed(sorted: readonly Found[]): Found[] {
  let end = 0;
  return sorted.filter((found) => {
    if (found.start < end) return false;
    end = Math.max(end, found.end);
    return true;
  });
}

/**
 * A line of an access log may tell of the answer before the token that it belongs to. So errors before the first token
 * of their line are told behind it.
 * @param sorted in the order of the text
 */
function byLines(text: string, sorted: readonly Found[]): readonly Found[] {
  if (!sorted.some((one) => one.is === "code")) return sorted;
  const lines: (readonly Found[])[] = [];
  let line: Found[] = [];
  let lineEnd = -1;
  for (const found of sorted) {
    if (found.start > lineEnd) {
      lines.push(behindToken(line));
      line = [];
      const next = text.indexOf("\n", found.start);
      lineEnd = next < 0 ? text.length : next;
    }
    line.push(found);
  }
  lines.push(behindToken(line));
  return lines.flat();
}

function behindToken(line: readonly Found[]): readonly Found[] {
  const at = line.findIndex((one) => one.is === "token");
  if (at <= 0) return line;
  const before = line.slice(0, at);
  const errors = before.filter((one) => one.is === "code");
  return [
    ...before.filter((one) => one.is !== "code"),
    ...line.slice(at, at + 1),
    ...errors,
    ...line.slice(at + 1),
  ];
}
