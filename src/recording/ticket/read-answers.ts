import { markLine } from "./mark-line.ts";
import type { Markup } from "./markup.ts";
import { prepareLine } from "./prepare-line.ts";
import type { ReadPart } from "./read-part.ts";
import { ANSWER_START, readToldAnswer } from "./read-told-answer.ts";
import type { SourceLine } from "./source-line.ts";
import { splitItems } from "./split-items.ts";
import type { ToldAnswer } from "./told-ticket.ts";

/** What the section of Twilio's answers tells. */
export interface ToldAnswers {
  readonly answers: readonly ToldAnswer[];
  readonly earlier: number;
}

const EARLIER = /^[-*\s]*([\d,]{1,15}) earlier answers? (?:is|are) left out/;
const NONE = /^None was seen\b/;

/** Reads Twilio's answers. @param isOpen the ticket breaks off in this section; @returns null where it has none of its words */
export function readAnswers(
  source: readonly SourceLine[],
  markup: Markup,
  isOpen: boolean,
): ReadPart<ToldAnswers> | null {
  const [first] = source;
  if (first === undefined) return null;
  const opening = prepareLine(first.text, markup);
  if (NONE.test(opening)) return { value: { answers: [], earlier: 0 }, last: first };
  const left = EARLIER.exec(opening);
  const items = splitItems(source, markup, { starts: ANSWER_START }, isOpen);
  const answers: ToldAnswer[] = [];
  let last = left === null ? null : first;
  for (const item of items) {
    const atEnd = isOpen && item === items.at(-1);
    const answer = readToldAnswer(markLine(item.lines.join(" "), markup, false, atEnd), atEnd);
    if (answer === null && isOpen) break;
    if (answer !== null) answers.push(answer);
    last = item.last;
  }
  if (last === null) return null;
  return { value: { answers, earlier: Number(left?.[1]?.replaceAll(",", "") ?? 0) }, last };
}
