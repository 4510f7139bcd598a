const DOTS = "(?:\\.{3,8}|\\u2026)";
/** What consoles, logs and editors write where they leave off: `…`, `<…>`, `[truncated]`, `... 20 more characters`. */
const MARK = new RegExp(
  `(?:${[
    `[ \\t]{0,2}[<\\[({\\u2039\\u00ab][ \\t]?${DOTS}[ \\t]?[>\\])}\\u203a\\u00bb]`,
    "[ \\t]{0,2}[<\\[({*]{1,2}[ \\t]?(?:[+\\d][\\d.,]{0,12}[ \\t]?)?(?:[a-z]{1,12}[ \\t]){0,3}" +
      "(?:truncated|snip(?:ped)?|cut|clipped|shortened|abbreviated|trimmed|elided|more)\\b" +
      "[^<>\\[\\](){}\\r\\n]{0,60}[>\\])}*]{1,2}",
    `${DOTS}(?:[ \\t]?\\+?\\d{1,9}[ \\t](?:more[ \\t])?(?:characters|chars|bytes)\\b)?`,
    "\\\\{1,4}u2026|&(?:amp;)?(?:hellip|#8230|#x2026);|%E2%80%A6|=E2=80=A6",
  ].join("|")}){1,2}`,
  "iy",
);

/**
 * Reads a mark by which whoever showed a text says that it was shortened.
 *
 * @param at Index in `text` right behind what is left of the value.
 * @returns Length of the mark, 0 where there is none. Constant time.
 */
export function shorteningMarkLength(text: string, at: number): number {
  MARK.lastIndex = at;
  return MARK.exec(text)?.[0].length ?? 0;
}
