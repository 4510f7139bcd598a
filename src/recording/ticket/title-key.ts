import { decodeEntities } from "./decode-entities.ts";
import { unescapeMarkdown } from "./unescape-markdown.ts";

/** No line of the ticket's own words is longer, with markup around it. */
const LONGEST = 120;

/** Headings and emphasis in any markup: `### Claims`, `h3. Claims`, `*Claims*`, `**Claims**`, `== Claims ==`. */
const AROUND = /^(?:h[1-6]\. ?|[#*_=~+|\s-]+)+|[#*_=~:|\s]+$/gi;

/** A line as a title can be compared: in small letters, without markup around it; empty where it is too long. */
export function titleKey(line: string): string {
  if (line.length > LONGEST) return "";
  const plain = unescapeMarkdown(decodeEntities(line)).replace(/[’‘´`]/g, "'");
  return plain.replace(AROUND, "").replace(/\s+/g, " ").toLowerCase();
}
