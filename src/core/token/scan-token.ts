import { isJsonObject } from "../json/is-json-object.ts";
import { decodeSegment, type Segment } from "./decode-segment.ts";
import { type Gap, gapAt } from "./gap-at.ts";
import { mayBeHeader } from "./header-start.ts";
import { markAt } from "./mark-at.ts";
import { type ForeignPiece, TokenReading } from "./token-reading.ts";

/** A token in a text, with what stands within it and is no part of it read through. */
export interface ScannedToken {
  /** The token; behind it perhaps an ellipsis, or the mark that stands in place of its signature. */
  readonly clean: string;
  /** Index in the text behind the token. */
  readonly end: number;
  readonly foreign: readonly ForeignPiece[];
  /** It has all its parts, and they have lengths that they can have. */
  readonly isComplete: boolean;
}

const RUN = /[\w.+/-]+/y;
const PADDING = /={1,4}(?=[.=]|[^\w=\r\n]|$)/y;
/** Markup before a token that begins on the next line. */
const EMPHASIS = /[_-]{0,3}/y;
const HEADER_PROBE = 16;
const SHORTEST_PROBE = 8;
/** A real token has under 2,000 characters. */
const LONGEST = 100_000;
const MAX_GAPS = 100;
/** Gaps of one token whose meaning is not known. */
const MAX_UNKNOWN = 2;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** Adds the characters of a token that stand at an index, and tells the index behind them. */
function addRun(reading: TokenReading, text: string, from: number): number {
  let at = from + reading.add(matchAt(RUN, text, from));
  for (let padding = matchAt(PADDING, text, at); padding !== ""; padding = matchAt(PADDING, text, at)) {
    reading.addPadding(padding);
    at += padding.length;
    at += reading.add(matchAt(RUN, text, at));
  }
  return at;
}

function addGap(reading: TokenReading, { pieces, unknown }: Gap): void {
  if (unknown !== "") reading.addUnknown(unknown);
  for (const piece of pieces) {
    const { kind, text, means } = piece;
    reading.foreign.push({ kind, text, means, part: reading.dots });
    if (means !== "") reading.add(means);
  }
}

/** The characters behind a gap are another token's. */
function startsAnother(text: string, at: number, { dots, tail }: TokenReading): boolean {
  if ((dots === 1 && tail === 0) || !"e_-".includes(text[at] ?? " ")) return false;
  const start = at + matchAt(EMPHASIS, text, at).length;
  const probe = /^[\w+/-]*/.exec(text.slice(start, start + HEADER_PROBE))?.[0] ?? "";
  // No header has an object's start in it, so that within one a few characters are proof enough.
  return probe.length >= (dots === 0 ? 4 : SHORTEST_PROBE) && mayBeHeader(probe);
}

/** Header and payload can be read to their ends, but for one with a character in it whose meaning is not known. */
function isReadable(clean: string): boolean {
  const [header, payload] = clean.split(".", 2).map(decodeSegment);
  const isWhole = (segment: Segment | undefined): boolean =>
    isJsonObject(segment?.value) && !segment.salvaged && segment.alien === null;
  if (isWhole(header)) {
    const isEncrypted = isJsonObject(header?.value) && "enc" in header.value;
    return isEncrypted || isWhole(payload) || payload?.alien != null;
  }
  return header?.alien != null && isWhole(payload);
}

/** What was read behind a gap. */
interface RunBehind {
  readonly run: string;
  readonly gap: Gap;
  readonly inSignature: boolean;
  readonly isComplete: boolean;
}

/**
 * Makes a function that tells words of the text behind a signature that was cut from the rest of one that goes on
 * behind a gap. It is told one run after the other.
 */
function makeWordFilter(): (behind: RunBehind) => boolean {
  let runs = 0;
  let width = 0;
  /** Runs of one width, one behind the other. */
  let even = 0;
  return ({ run, gap: { pieces }, inSignature, isComplete }) => {
    const isSpace = pieces.some(({ kind }) => kind === "space");
    // Words of a sentence have plain spaces between them.
    const isLine = isSpace && pieces.some(({ text }) => !/^[ \t]+$/.test(text));
    const isLast = run.length < width && (isLine || even > 1);
    const isEven = width > 0 && (run.length === width || isLast);
    even = run.length === width ? even + 1 : 1;
    width = run.length;
    if (!inSignature || !isSpace) return false;
    runs += 1;
    if (isEven || (isLine && runs === 1 && isComplete)) return false;
    return /^(?:[A-Za-z]?[a-z]*|[A-Z]+|\d+)$/.test(run);
  };
}

/**
 * Reads a token that may begin at an index, through everything that tools, mail and editors put into one: line ends
 * with gutters, escapes, invisible characters. What may as well stand behind the token is taken for a part of it only
 * if the token is whole with it: both its objects can be read, and the signature has its length.
 *
 * @returns What there is of a token; never fails. The time is linear in the length of what is read, and of two tokens
 * of a text, at the most the characters between them are read twice.
 */
export function scanToken(text: string, start: number): ScannedToken {
  const reading = new TokenReading();
  let at = addRun(reading, text, start);
  const state = (mark = ""): ScannedToken => {
    const { clean, foreign, isComplete } = reading;
    return { clean: clean + mark, end: at, foreign: [...foreign], isComplete };
  };
  /** The token without what is doubtful. */
  let certain: ScannedToken | null = null;
  let unknowns = 0;
  const isWord = makeWordFilter();
  let isRejected = false;
  let mayGoOn = false;
  for (let gaps = 0; !reading.isComplete && gaps < MAX_GAPS && reading.length < LONGEST; gaps++) {
    const { dots, tail } = reading;
    const mark = markAt(text, at, dots, tail);
    if (mark !== null) {
      if (certain !== null && !(dots === 2 && isReadable(reading.clean))) return certain;
      at = mark.end;
      return state(mark.text);
    }
    const gap = gapAt(text, at);
    if (gap === null) break;
    mayGoOn ||= dots > 0 || mayBeHeader(reading.clean.slice(0, HEADER_PROBE));
    if (!mayGoOn) break;
    if (startsAnother(text, gap.end, reading)) break;
    if (gap.isDoubtful) certain ??= state();
    if (gap.unknown !== "") unknowns += 1;
    addGap(reading, gap);
    at = addRun(reading, text, gap.end);
    const behind = {
      run: text.slice(gap.end, at),
      gap,
      inSignature: dots === 2,
      isComplete: reading.isComplete,
    };
    isRejected = isWord(behind) || unknowns > MAX_UNKNOWN || reading.isTooLong;
    if (isRejected) break;
  }
  const isWhole = !isRejected && reading.isComplete && isReadable(reading.clean);
  return certain === null || isWhole ? state() : certain;
}
