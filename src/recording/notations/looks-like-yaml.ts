/** A token, the header's name, or a key of a recorded request, somewhere in the text. */
const MARK =
  /x[-_]twilio[-_]token|http_interactions|\be[yw][\w-]{10,}\.[\w-]{4,}|^[ \t]*(?:- )?(?:ur[il]|request|headers):/im;
/** A line of YAML: a key, an item, a comment, a mark of a document; behind any indent. */
const LINE = /^[ \t]*(?:- |-$|#|---|\.\.\.|%YAML|["']?[\w$:.@/[\]<-][\w $:.@/()[\]<>-]{0,120}["']?:(?: |$))/;
const LINES_LOOKED_AT = 40;

/**
 * A cheap look at whether a text may be a recording in YAML: its lines are keys and items, some of them indented, and
 * it has a mark of a recording. Nothing is parsed.
 */
export function looksLikeYaml(text: string): boolean {
  const lines = text
    .slice(0, 8000)
    .split(/\r?\n/, LINES_LOOKED_AT)
    .filter((line) => line.trim() !== "");
  const [first] = lines;
  if (first === undefined || !LINE.test(first.replace(/^\ufeff/, ""))) return false;
  const isNested = lines.some((line) => /^(?:[ \t]+|- )\S/.test(line) && LINE.test(line));
  const matching = lines.filter((line) => LINE.test(line)).length;
  return isNested && matching * 2 >= lines.length && MARK.test(text);
}
