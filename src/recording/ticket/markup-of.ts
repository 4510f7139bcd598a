import type { Markup } from "./markup.ts";
import type { Region } from "./region.ts";
import type { SourceLine } from "./source-line.ts";

const ENTITY = /&(?:lt|gt|amp|quot|apos|nbsp|#39|#x27|#34);/i;

function linesOf({ sentence, judged, sections, footer }: Region): readonly string[] {
  const lines: (SourceLine | null)[] = [
    ...sentence,
    judged,
    ...sections.flatMap(({ title, lines: below }) => [title, ...below]),
    footer,
  ];
  return lines.flatMap((line) => (line === null ? [] : [line.text]));
}

function isHtml(lines: readonly string[], { judged, sections }: Region): boolean {
  const own = [judged, ...sections.map(({ title }) => title)].map((line) => line?.text ?? "");
  if (own.some((line) => /&(?:#39|#x27|apos|rsquo);/i.test(line))) return true;
  // A text that has these signs as they are was not encoded.
  const all = lines.filter((line) => /[<>&]/.test(line));
  return (
    all.length > 0 &&
    all.every((line) => !/[<>]/.test(line) && !/&(?!(?:[a-z]{2,6}|#\d{1,7}|#x[\da-f]{1,6});)/i.test(line)) &&
    all.some((line) => ENTITY.test(line))
  );
}

/** Tells from a ticket's own words which markup it stands in. */
export function markupOf(region: Region): Markup {
  const lines = linesOf(region);
  const titles = region.sections.map(({ title }) => title.text);
  const any = (pattern: RegExp, among: readonly string[] = lines): boolean =>
    among.some((line) => pattern.test(line));
  const escaped =
    any(/^\\[#*=]/, titles) ||
    any(
      /^\\[-*] |^\\\*\\\*|^\\`\\`\\`|\.\\\[(?:signature|encrypted parts) left out\\\]$|^\W{0,3}"?application\\_sid/,
    );
  const html = isHtml(lines, region);
  const first = (line: string): string => (escaped ? line.replaceAll("\\", "") : line);
  const bare = titles.map(first);
  if (any(/^h[1-6]\./, bare)) return { language: "jira", escaped: false, html };
  // Of a ticket whose titles are missing, the verdict is in bold, or values of the ticket's own stand in code.
  const isMarked =
    any(/^#{1,6} |^\*\*/, bare) ||
    any(
      /^\*\*.*\*\*$/,
      region.sentence.map(({ text }) => first(text)),
    );
  if (isMarked) return { language: "markdown", escaped, html };
  const isSlack = any(/^\*[^*]+\*$/, bare) || any(/^(?:[-*•] )?Browser: `[^`]*`?/);
  return { language: isSlack ? "slack" : "none", escaped, html };
}
