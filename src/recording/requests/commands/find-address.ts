const ADDRESS = /(?:https?|wss?):\\?\/\\?\/[^\s"'`<>^)|]+/g;
/** Headers and options that hold an address which is not the request's own. */
const OTHER_ADDRESS =
  /(?:\borigin|\brefer+er|proxy|(?:^|\s)-[xeA])["'`^\\]*\s*(?:[:=,]|=>)?\s*["'`^\\[({]*$/i;
const HOST =
  /(?:(?<![\w-])|(?<=\\n))(?:host:|:authority:?)\s{0,9}([\w-]+(?:\.[\w-]+)+(?::\d+)?|localhost(?::\d+)?)/i;
const TARGET = /(?<![\w.-])(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (\/\S*)/;
const PATH = /:path:?\s{1,9}(\/[^\s\]]*)/;
/** A word of a command line that is an address without its scheme. */
const BARE = /(?:^|[\s"'])((?:[\w-]+\.)+[a-z]{2,24}(?::\d+)?(?:\/[^\s"']*)?)(?=[\s"']|$)/;

/** The address that a request written as text goes to; null where it names none. */
export function findAddress(text: string): string | null {
  const host = HOST.exec(text)?.[1];
  const path = TARGET.exec(text)?.[1] ?? PATH.exec(text)?.[1];
  if (host !== undefined && path !== undefined) return `https://${host}${path}`;
  for (const match of text.matchAll(ADDRESS)) {
    if (OTHER_ADDRESS.test(text.slice(Math.max(0, match.index - 40), match.index))) continue;
    return match[0]
      .replaceAll("\\/", "/")
      .replace(/\\.*$/s, "")
      .replace(/[,;]+$/, "");
  }
  if (host !== undefined) return `https://${host}/`;
  const command = /^\s*(?:[$%>#][ \t])?(?:curl(?:\.exe)?|wget|https?|xhs?)\b/.exec(text)?.[0];
  const bare = command === undefined ? undefined : BARE.exec(text.slice(command.length, 2000))?.[1];
  return bare === undefined ? null : `https://${bare}`;
}
