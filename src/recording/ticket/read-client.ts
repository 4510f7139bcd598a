import { markLine } from "./mark-line.ts";
import type { MarkedLine } from "./marked-line.ts";
import type { Markup } from "./markup.ts";
import { readClock } from "./read-clock.ts";
import type { ReadPart } from "./read-part.ts";
import { readToldText } from "./read-told-text.ts";
import type { SourceLine } from "./source-line.ts";
import { splitItems } from "./split-items.ts";
import { CLIENT_LABELS, type ClientLabel } from "./ticket-words.ts";
import type { ToldClient, ToldText } from "./told-ticket.ts";

const START =
  /^(?:Voice SDK|Edge|Region|Event gateway|Signaling server|Clock beside Twilio.s|Browser|Page): ?/;
const REQUESTS = /, ([\d,]{1,15}) requests? with the token$/;
const OWN_HOST = / \(a host of the app.s own, not Twilio.s\)$/;
const IN_FRAME = / \(in a frame\)$/;
const UNKNOWN = "not known";

/** A text without what a pattern finds at its end, and what that is. */
function takeEnd(
  text: string,
  pattern: RegExp,
): { readonly text: string; readonly found: RegExpExecArray | null } {
  const found = pattern.exec(text);
  return { text: found === null ? text : text.slice(0, found.index), found };
}

/** Reads what used the token. @param isOpen the ticket breaks off in this section; @returns null where it has no known row */
export function readClient(
  source: readonly SourceLine[],
  markup: Markup,
  isOpen: boolean,
): ReadPart<ToldClient> | null {
  const items = splitItems(source, markup, { starts: START }, isOpen);
  const rows = new Map<ClientLabel, { readonly line: MarkedLine; readonly atEnd: boolean }>();
  let last: SourceLine | null = null;
  for (const item of items) {
    const [text = ""] = item.lines;
    const label = CLIENT_LABELS.find((each) =>
      text.replace(/^(.{12} Twilio).s/, "$1's").startsWith(`${each}:`),
    );
    if (label === undefined) {
      if (isOpen) break;
      continue;
    }
    const atEnd = isOpen && item === items.at(-1);
    const value = text.slice(label.length + 1).replace(/^ /, "");
    if (!rows.has(label)) rows.set(label, { line: markLine(value, markup, false, atEnd), atEnd });
    last = item.last;
  }
  if (last === null) return null;
  const textOf = (label: ClientLabel): string => rows.get(label)?.line.text ?? UNKNOWN;
  const tell = (label: ClientLabel, text: string = textOf(label)): ToldText | null => {
    const row = rows.get(label);
    return row === undefined || text === UNKNOWN ? null : readToldText(row.line.whole(text), row.atEnd);
  };
  const requests = takeEnd(textOf("Event gateway"), REQUESTS);
  const host = takeEnd(requests.text, OWN_HOST);
  const page = takeEnd(textOf("Page"), IN_FRAME);
  return {
    value: {
      sdkVersion: tell("Voice SDK"),
      edge: tell("Edge"),
      region: tell("Region"),
      gatewayHost: tell("Event gateway", host.text),
      gatewayIsTwilios: host.found === null,
      requests: Number(requests.found?.[1]?.replaceAll(",", "") ?? 0),
      signalingHost: tell("Signaling server"),
      clockOffsetSeconds: readClock(textOf("Clock beside Twilio's")),
      browser: tell("Browser"),
      page: tell("Page", page.text),
      inFrame: page.found !== null,
    },
    last,
  };
}
