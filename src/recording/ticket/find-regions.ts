import type { Region, RegionSection } from "./region.ts";
import type { SourceLine } from "./source-line.ts";
import { SECTION_ORDER, SECTION_TITLES, type SectionName } from "./ticket-words.ts";
import { titleKey } from "./title-key.ts";

const JUDGED = /^judged at .{6,40}, by this computer's clock\.?\\?$/;
const FOOTER =
  /^[*_>\s\\]*Made by Token Lens for Twilio Voice .{0,60}Phone numbers, IP addresses and secrets are left/i;
/** More lines than these are no sentence, however a mail program wrapped them. */
const LONGEST_SENTENCE = 8;

type Open = { -readonly [Key in keyof Region]: Region[Key] } & { sections: RegionSection[] };

const TITLES: ReadonlyMap<string, SectionName> = new Map(Object.entries(SECTION_TITLES));

/** How mail programs introduce a quotation. */
const ATTRIBUTION =
  /\b(?:wrote|schrieb|écrit|escribió|escreveu|scritto|schreef|skrev|napisał\(?a?\)?) ?:\s*$/i;
/** Shorter lines were not wrapped, and belong to what stands above. */
const SHORTEST_WRAPPED = 50;

/**
 * The lines above the one that tells when it was judged. They are one, unless a program wrapped it: then they begin
 * with the emphasis, or below an empty line, a short one, what introduces a quotation, or what is quoted otherwise.
 */
function sentenceAbove(lines: readonly SourceLine[], at: number, from: number): readonly SourceLine[] {
  const below = lines[at];
  const lowest = Math.max(from, at - LONGEST_SENTENCE);
  let first = at - 1;
  if (first < from || lines[first]?.quotes !== below?.quotes) return [];
  if (/\*$/.test(lines[first]?.text.trimEnd() ?? "")) {
    while (first > lowest && !isEmphasized(lines[first])) first--;
    return isEmphasized(lines[first]) ? lines.slice(first, at) : lines.slice(at - 1, at);
  }
  while (first > lowest && continues(lines[first - 1], lines[first])) first--;
  return lines.slice(first, at);
}

const isEmphasized = (line: SourceLine | undefined): boolean => /^\\?\*/.test(line?.text ?? "");

/** Whether a line goes on in the one below. */
function continues(line: SourceLine | undefined, below: SourceLine | undefined): boolean {
  if (line === undefined || below === undefined || below.afterBlank || line.quotes !== below.quotes)
    return false;
  return line.text.length >= SHORTEST_WRAPPED && !ATTRIBUTION.test(line.text);
}

/** Finds what could be tickets, by the words of their titles, in the order of the sections. */
export function findRegions(lines: readonly SourceLine[]): readonly Region[] {
  const regions: Region[] = [];
  let open: Open | null = null;
  let section: SourceLine[] | null = null;
  let last = 0;
  let doneTo = 0;
  const close = (to: number): void => {
    if (open !== null) regions.push(open);
    open = null;
    section = null;
    last = 0;
    doneTo = to;
  };
  const begin = (sentence: readonly SourceLine[], judged: SourceLine | null): Open => {
    open = { sentence, judged, sections: [], footer: null };
    return open;
  };
  for (const [index, line] of lines.entries()) {
    const key = titleKey(line.text);
    const name = TITLES.get(key);
    if (JUDGED.test(key)) {
      const sentence = sentenceAbove(lines, index, doneTo);
      // The sentence stood below what was open before.
      for (const _ of sentence) (section as SourceLine[] | null)?.pop();
      close(index);
      begin(sentence, line);
    } else if (name !== undefined) {
      if (SECTION_ORDER[name] <= last) close(index);
      const region: Open = open ?? begin([], null);
      section = [];
      region.sections.push({ name, title: line, lines: section });
      last = SECTION_ORDER[name];
    } else if (open !== null && FOOTER.test(line.text)) {
      (open as Open).footer = line;
      close(index + 1);
    } else section?.push(line);
  }
  close(lines.length);
  return regions;
}
