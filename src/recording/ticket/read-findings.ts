import { ERROR_CODES } from "../../core/twilio/error-codes.ts";
import { markLine } from "./mark-line.ts";
import type { Markup } from "./markup.ts";
import { prepareLine } from "./prepare-line.ts";
import type { ReadPart } from "./read-part.ts";
import { readToldNumber } from "./read-told-number.ts";
import { readToldTextOrNull } from "./read-told-text.ts";
import type { SourceLine } from "./source-line.ts";
import { splitItems } from "./split-items.ts";
import type { ToldFinding } from "./told-ticket.ts";

const SEVERITIES = { Error: "error", Warning: "warning", Note: "info" } as const;
const START = /^[*_]{0,2}(?:Error|Warning|Note):/;
const PARTS = /^[*_]{0,2}(?:To do|Twilio codes?):/;
const LABELS = ["To do:", "Twilio code:", "Twilio codes:"];
const NOTHING = /^[-*\s]*Nothing\.\s*$/;
const AS_VERDICT = "as the verdict says.";

/** A line as its label and what follows it. */
function labelled(text: string): { readonly label: string; readonly rest: string } {
  const [all = "", label = ""] = /^[*_]{0,2}([A-Za-z ]{1,13}):[*_]{0,2} ?/.exec(text) ?? [];
  return { label, rest: text.slice(all.length) };
}

function readCodes(text: string, atEnd: boolean): readonly number[] {
  const codes = text.split(", ").map((each) => readToldNumber(each.trim()));
  const last = codes.at(-1) ?? Number.NaN;
  const whole = atEnd && !ERROR_CODES.has(last) ? codes.slice(0, -1) : codes;
  return whole.filter((code) => code !== null);
}

/** Reads the findings. @param isOpen the ticket breaks off in this section; @returns null where it has none of its words */
export function readFindings(
  source: readonly SourceLine[],
  markup: Markup,
  isOpen: boolean,
): ReadPart<readonly ToldFinding[]> | null {
  const [first] = source;
  if (first === undefined) return null;
  if (NOTHING.test(prepareLine(first.text, markup))) return { value: [], last: first };
  const items = splitItems(source, markup, { starts: START, parts: PARTS, labels: LABELS }, isOpen);
  const findings: ToldFinding[] = [];
  let last: SourceLine | null = null;
  for (const item of items) {
    const [head = "", ...parts] = item.lines;
    if (!START.test(head)) {
      if (isOpen) break;
      continue;
    }
    const isEnd = (index: number): boolean =>
      isOpen && item === items.at(-1) && index === item.lines.length - 1;
    const say = (text: string, index: number): string => {
      const marked = markLine(text, markup, false, isEnd(index));
      return marked.whole();
    };
    const { label, rest } = labelled(say(head, 0));
    const said = rest.trim();
    // What a title begins with that breaks off right away isn't known.
    if (isEnd(0) && said === "") break;
    const isVerdict = said === AS_VERDICT || (isEnd(0) && AS_VERDICT.startsWith(said));
    let remedy: ToldFinding["remedy"] = null;
    let codes: readonly number[] = [];
    for (const [index, part] of parts.entries()) {
      const told = labelled(say(part, index + 1));
      if (told.label === "To do") remedy = readToldTextOrNull(told.rest, isEnd(index + 1));
      else codes = readCodes(told.rest, isEnd(index + 1));
    }
    findings.push({
      severity: SEVERITIES[label as keyof typeof SEVERITIES] ?? "info",
      title: isVerdict ? null : readToldTextOrNull(rest, isEnd(0)),
      isVerdict,
      remedy,
      codes,
    });
    last = item.last;
  }
  return last === null ? null : { value: findings, last };
}
