/** A text without what its carrier put into it, and where each of its characters stood. */
export interface PlainText {
  readonly text: string;
  /** True where it was a command line of Windows. */
  readonly isCmd: boolean;
  /** Index in the text as it came, for an index in the plain one. */
  originOf(index: number): number;
}

/** A caret of the Windows command line before any character, or before a line end. */
const CARET = /\^(\r?\n|[\s\S])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colors of terminals begin with this character
const COLOR = /\u001b\[[\d;]{0,20}m/g;
const ENTITY = /&(?:quot|#34|#x22|apos|#39|#x27|amp|lt|gt);/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  "#34": '"',
  "#x22": '"',
  amp: "&",
  lt: "<",
  gt: ">",
};
/** A command line of cmd, where carets stand before quotes. */
const CMD = /\bcurl(?:\.exe)?\s+(?:-\S{1,40}\s+)?\^"|\s-(?:H|X|d|-header|-data-raw)\s+\^"/;
/** The name in quotes of a text that HTML shows. */
const QUOTED_NAME = /x[-_]twilio[-_]token(?:&quot;|&#34;)/i;
/** A row of `curl --trace-ascii`. */
const ROW = /^([0-9a-f]{4,8}): ([^\n]*)(?:\n|$)/gm;

interface Change {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** Takes off a Windows shell's carets, a terminal's colors, HTML's entities for quotes, and a trace's offsets. */
export function plainText(text: string): PlainText {
  let plain: PlainText = { text, isCmd: CMD.test(text), originOf: (index) => index };
  if (text.includes("\u001b["))
    plain = change(
      plain,
      changesBy(plain.text, COLOR, () => ""),
    );
  if (/^0000: /m.test(text)) plain = change(plain, traceChanges(plain.text));
  if (plain.isCmd)
    plain = change(
      plain,
      changesBy(plain.text, CARET, ([, next = ""]) => (next.includes("\n") ? "" : next)),
    );
  if (QUOTED_NAME.test(text)) {
    plain = change(
      plain,
      changesBy(plain.text, ENTITY, ([entity]) => ENTITIES[entity.slice(1, -1).toLowerCase()] ?? "'"),
    );
  }
  return plain;
}

function changesBy(text: string, pattern: RegExp, put: (match: RegExpExecArray) => string): Change[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    put: put(match),
  }));
}

/** Rows that go on where the one before was full are one line; two bytes more stand for its line end. */
function traceChanges(text: string): Change[] {
  const changes: Change[] = [];
  let last = { start: 0, length: -1, end: -1 };
  for (const match of text.matchAll(ROW)) {
    const [row, digits = "", raw = ""] = match;
    const offset = Number.parseInt(digits, 16);
    const content = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    const goesOn = last.end === match.index && offset === last.start + last.length;
    changes.push({
      start: goesOn ? lineEndBefore(text, match.index) : match.index,
      end: match.index + digits.length + 2,
      put: "",
    });
    last = { start: offset, length: content.length, end: match.index + row.length };
  }
  return changes;
}

/** Where the line end begins that is right before an index. */
function lineEndBefore(text: string, index: number): number {
  return text[index - 2] === "\r" ? index - 2 : index - 1;
}

function change(plain: PlainText, changes: readonly Change[]): PlainText {
  if (changes.length === 0) return plain;
  const pieces: string[] = [];
  // For each piece its start in the new text and in the old one.
  const starts: number[] = [];
  const origins: number[] = [];
  let length = 0;
  const add = (piece: string, origin: number): void => {
    if (piece === "") return;
    pieces.push(piece);
    starts.push(length);
    origins.push(origin);
    length += piece.length;
  };
  let done = 0;
  for (const { start, end, put } of changes) {
    add(plain.text.slice(done, start), done);
    add(put, end - put.length);
    done = end;
  }
  add(plain.text.slice(done), done);
  // The end of the text is the end of both.
  starts.push(length);
  origins.push(plain.text.length);
  return {
    text: pieces.join(""),
    isCmd: plain.isCmd,
    originOf: (index) => {
      const piece = lastAtMost(starts, index);
      return plain.originOf((origins[piece] ?? 0) + index - (starts[piece] ?? 0));
    },
  };
}

/** Index of the last number that is not above the given one; the numbers rise, and the first is 0. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
