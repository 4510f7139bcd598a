/** A piece of a text, from `start` to before `end`. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Digits with at most two characters between them that are not letters, digits, line breaks or `…`. */
const RUN = /\d(?:[^\p{L}\p{N}\n\r…]{0,2}\d)*/gu;
/** What may come before a number and belongs to it. */
const BEFORE = /(?:\+[ (]?|\(\+?)$/;
/** Twilio's codes and HTTP statuses, which appear in lists. */
const CODE = /^(?:[1-6]\d{4}|[1-5]\d\d)$/;
const STATUS = /^[1-5]\d\d$/;
const LEAST = 7;
const MOST = 15;
/** At least this many digits count as a number's beginning if a text breaks off after them. */
const LEAST_CUT = 4;

interface Group extends Place {
  readonly digits: string;
  /** What comes before it in the run. */
  readonly before: string;
}

function groupsOf(text: string, offset: number): readonly Group[] {
  let last = 0;
  return Array.from(text.matchAll(/\d+/g), ({ 0: digits, index }) => {
    const before = text.slice(last, index);
    last = index + digits.length;
    return { digits, before, start: offset + index, end: offset + last };
  });
}

const count = (groups: readonly Group[]): number =>
  groups.reduce((sum, { digits }) => sum + digits.length, 0);

/** A count formatted for people, such as `1,234,567`. */
function isCount(groups: readonly Group[]): boolean {
  return (
    groups.length === 3 &&
    groups.every(({ digits, before }, index) =>
      index === 0 ? /^[1-9]\d?$/.test(digits) : before === "," && digits.length === 3,
    )
  );
}

function isCodes(groups: readonly Group[]): boolean {
  return (
    groups.length > 1 && groups.every(({ digits, before }) => CODE.test(digits) && /^[ ,;/()]*$/.test(before))
  );
}

/** Splits a run into numbers: a plus after something else begins a new one. */
function split(groups: readonly Group[]): readonly (readonly Group[])[] {
  const parts: (readonly Group[])[] = [];
  let end = groups.length;
  let digits = 0;
  for (let index = groups.length - 1; index > 0; index--) {
    const group = groups[index] as Group;
    digits += group.digits.length;
    if (digits < LEAST || !/[^+]\+$/.test(group.before)) continue;
    parts.unshift(groups.slice(index, end));
    end = index;
    digits = 0;
  }
  parts.unshift(groups.slice(0, end));
  return parts;
}

function place(groups: readonly Group[], text: string, from: number, isCut: boolean): Place | null {
  const first = groups[0] as Group;
  const last = groups[groups.length - 1] as Group;
  const mark = BEFORE.exec(text.slice(Math.max(from, first.start - 3), first.start))?.[0] ?? "";
  const hasPlus = mark.includes("+");
  const digits = count(groups);
  if (digits < (isCut ? (hasPlus ? 1 : LEAST_CUT) : LEAST)) return null;
  if (!hasPlus && !isCut && (isCodes(groups) || isCount(groups))) return null;
  let skipped = 0;
  if (!hasPlus) {
    // Skips HTTP statuses before a number.
    for (let left = digits; left > MOST && STATUS.test(groups[skipped]?.digits ?? ""); skipped++) left -= 3;
  }
  const begin = groups[skipped] ?? first;
  const isBracket = mark.startsWith("(") && groups[1]?.before.includes(")") === true;
  const start = first.start - (isBracket || hasPlus ? mark.length : 0);
  return { start: skipped > 0 ? begin.start : start, end: last.end };
}

/**
 * Finds the phone numbers among all digits, in any grouping and whatever surrounds them.
 * @param text in plain characters
 * @param from where to begin
 * @param to where to end; excluded
 */
export function numberRuns(text: string, from: number, to: number): readonly Place[] {
  const found: Place[] = [];
  for (const match of text.slice(from, to).matchAll(RUN)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const rest = to === end ? text.slice(end, end + 4) : text.slice(end, Math.min(to, end + 4));
    const isCut = /^[^\p{L}\p{N}\n\r…]{0,3}…/u.test(rest);
    const parts = split(groupsOf(match[0], start));
    for (const [index, part] of parts.entries()) {
      const number = place(part, text, from, isCut && index === parts.length - 1);
      if (number !== null) found.push(number);
    }
  }
  return found;
}
