import { decodeEntities } from "./decode-entities.ts";
import type { Markup } from "./markup.ts";
import { unescapeMarkdown } from "./unescape-markdown.ts";

/** A line as it was before HTML's entities and a second escaping. */
export function prepareLine(text: string, { html, escaped }: Markup): string {
  const decoded = html ? decodeEntities(text) : text;
  return escaped ? unescapeMarkdown(decoded) : decoded;
}
