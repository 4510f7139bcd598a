import { markLine } from "./mark-line.ts";
import type { MarkedLine } from "./marked-line.ts";
import type { Markup } from "./markup.ts";
import { prepareLine } from "./prepare-line.ts";
import type { ReadPart } from "./read-part.ts";
import { readToldNumber } from "./read-told-number.ts";
import { readToldText, readToldTextOrNull } from "./read-told-text.ts";
import type { SourceLine } from "./source-line.ts";
import { splitItems } from "./split-items.ts";
import type { ToldCall, ToldText } from "./told-ticket.ts";

const NONE = /^None was seen\b/;
const NO_SID = "no call SID yet";
/** Begins a call where its bullet is lost: with markup taken off, its SID may be any text. */
const START =
  /^(?:no call SID yet\b|[`{]|CA[\da-f]{8}|TJS\w)|, (?:`|\{\{)?(?:incoming|outgoing)\b|, (?:edge|region|gateway) /;
const SDK_ERROR = /^SDK error /;

function readSdkError(line: MarkedLine, atEnd: boolean): ToldCall["sdkError"] {
  const found = /^SDK error (without a code|\[[^\]]{1,40}\]|[^\s:]+)(?:: (.*))?$/s.exec(line.text);
  if (found === null) return null;
  const [, code = "", message] = found;
  const isBroken = atEnd && message === undefined;
  return {
    code: isBroken ? null : readToldNumber(line.whole(code)),
    message: message === undefined ? null : readToldTextOrNull(line.whole(message), atEnd),
  };
}

/** Reads the line of a call from its right, where the ticket's own words are. */
function readHead(line: MarkedLine, atEnd: boolean): Omit<ToldCall, "sdkError"> {
  let rest = line.text;
  let isLast = atEnd;
  const told = (text: string): ToldText => {
    const read = readToldText(line.whole(text), isLast);
    isLast = false;
    return read;
  };
  const take = (name: string): ToldText | null => {
    const at = rest.lastIndexOf(`, ${name} `);
    if (at < 0) return null;
    const text = rest.slice(at + name.length + 3);
    rest = rest.slice(0, at);
    return told(text);
  };
  const gateway = take("gateway");
  const region = take("region");
  const edge = take("edge");
  const comma = rest.lastIndexOf(", ");
  const direction = comma < 0 ? null : told(rest.slice(comma + 2));
  const sid = comma < 0 ? rest : rest.slice(0, comma);
  return { sid: sid === NO_SID ? null : told(sid), direction, edge, region, gateway };
}

/** Reads the calls. @param isOpen the ticket breaks off in this section; @returns null where it has none of its words */
export function readCalls(
  source: readonly SourceLine[],
  markup: Markup,
  isOpen: boolean,
): ReadPart<readonly ToldCall[]> | null {
  const [first] = source;
  if (first === undefined) return null;
  if (NONE.test(prepareLine(first.text, markup))) return { value: [], last: first };
  const items = splitItems(source, markup, { starts: START, parts: SDK_ERROR }, isOpen);
  const calls: ToldCall[] = [];
  let last: SourceLine | null = null;
  for (const item of items) {
    const [head = "", error] = item.lines;
    if (isOpen && !START.test(head)) break;
    const atEnd = isOpen && item === items.at(-1);
    const mark = (text: string, isEnd: boolean): MarkedLine => markLine(text, markup, false, isEnd);
    const endsInHead = atEnd && error === undefined;
    calls.push({
      ...readHead(mark(head, endsInHead), endsInHead),
      sdkError: error === undefined ? null : readSdkError(mark(error, atEnd), atEnd),
    });
    last = item.last;
  }
  return last === null ? null : { value: calls, last };
}
