import { type Budget, callEnd, shellCommandEnd } from "./command-end.ts";

/** A stretch of a text that one request with its answer takes up, or that stands before the first one. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Where the request itself begins; what it uses may stand before it. -1 where there is none. */
  readonly requestAt: number;
}

/** Beginnings of a request as developer tools, proxies, logs and people write it down. */
const START = new RegExp(
  [
    /(?<shell>\b(?:curl(?:\.exe)?|wget)\s+(?=[-'"^$\\]|https?:|[\w-]+\.\w)|^[ \t]*(?:[$%>#][ \t])?(?:https?|xhs?)[ \t]+(?:-\S+[ \t]+)*(?=(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|get|post|put)[ \t]|["']?(?:https?:|:|[\w-]+\.)))/,
    /(?<call>(?<![\w$])(?:fetch|(?:axios|got|ky|needle|superagent|requests|httpx)(?:\.\w{1,20})?|\$\.ajax)\(|(?<=\w)\.(?:get|post|put|request)\((?=\s{0,20}["'`]https?:))/,
    /(?<code>\bInvoke-(?:WebRequest|RestMethod)\b|\.open\(\s{0,9}["'`](?:GET|POST|PUT|OPTIONS)["'`]|\bNewRequest(?:WithContext)?\(|\bHttpRequest\.newBuilder\(|\bRequest\.Builder\(\)|\bNet::HTTP::\w+\.new\(?|\bcurl_init\()/,
    /(?<raw>(?<![\w.-])(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) [^\s"]+ HTTP\/\d|^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?:https?:\/\/|\/)\S*[ \t]*$|--> (?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) https?:\/\/)/,
    /^[ \t>*|]{0,12}(?:\[HTTP\/\d\] \[\d+\] \[)?(?<lines>:(?:authority|method|path|scheme)\b|(?:Request )?URL(?=:?\s+https?:))/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gm",
);
/** What a log writes before a request on its line is no longer. */
const LONGEST_PREFIX = 200;
const TOKEN_NAME = /x[-_]twilio[-_]token/i;

const KINDS = ["shell", "call", "code", "raw", "lines"] as const;

interface Request {
  /** Where its line begins, and where on it the request itself does. */
  readonly start: number;
  readonly requestAt: number;
  /** Index behind the request itself, where it can be told; else behind its beginning. */
  readonly ownEnd: number;
  readonly kind: (typeof KINDS)[number];
  /** What its first lines have told already. */
  readonly told: Set<string>;
}

/** Cuts a text into its requests, none left out; each reaches to the next one, because its answer follows it. */
export function splitCommands(text: string): Stretch[] {
  const requests = findRequests(text);
  const stretches: Stretch[] = [];
  const hasName = (from: number, to: number): boolean => TOKEN_NAME.test(text.slice(from, to));
  let from = 0;
  for (const [i, request] of requests.entries()) {
    const previous = requests[i - 1];
    const next = requests[i + 1]?.start ?? text.length;
    const takes = request.kind === "call" || request.kind === "code";
    // Headers that a call uses are often made before it.
    const isOwner = takes && !hasName(request.start, request.kind === "call" ? request.ownEnd : next);
    const free = previous?.kind === "call" ? previous.ownEnd : from;
    const before = previous === undefined || previous.kind === "call";
    if (isOwner && before && hasName(free, request.start)) {
      if (previous !== undefined) stretches.push({ start: from, end: free, requestAt: previous.requestAt });
      from = free;
    } else {
      if (previous !== undefined)
        stretches.push({ start: from, end: request.start, requestAt: previous.requestAt });
      else if (request.start > 0) stretches.push({ start: 0, end: request.start, requestAt: -1 });
      from = request.start;
    }
  }
  const last = requests.at(-1);
  stretches.push({ start: from, end: text.length, requestAt: last?.requestAt ?? -1 });
  return stretches;
}

function findRequests(text: string): Request[] {
  const budget: Budget = { left: 3 * text.length + 100_000 };
  const requests: Request[] = [];
  let nameSeenTo = 0;
  START.lastIndex = 0;
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const kind = KINDS.find((one) => match?.groups?.[one] !== undefined);
    if (kind === undefined) break;
    const found = match.groups?.[kind] ?? "";
    const begin = START.lastIndex;
    const last = requests.at(-1);
    if (kind === "lines" || kind === "raw") {
      const key = kind === "raw" ? "raw" : found.toLowerCase().replace(/^request /, "");
      const goesOn =
        last?.kind === "lines" &&
        !last.told.has(key) &&
        !TOKEN_NAME.test(text.slice(nameSeenTo, match.index));
      nameSeenTo = match.index;
      if (goesOn) {
        last.told.add(key);
        if (key === "raw") for (const one of [":method", ":path", ":authority", "url"]) last.told.add(one);
        continue;
      }
      const from = Math.max(last?.ownEnd ?? 0, match.index - LONGEST_PREFIX);
      const start = kind === "raw" ? from + text.slice(from, match.index).lastIndexOf("\n") + 1 : match.index;
      requests.push({ start, requestAt: match.index, ownEnd: begin, kind, told: new Set([key]) });
      continue;
    }
    const end =
      kind === "shell"
        ? shellCommandEnd(text, begin, budget)
        : kind === "call"
          ? callEnd(text, begin, budget)
          : begin;
    nameSeenTo = match.index;
    requests.push({
      start: match.index,
      requestAt: match.index,
      ownEnd: end,
      kind,
      told: new Set(),
    });
    START.lastIndex = Math.max(begin, end);
  }
  return requests;
}
