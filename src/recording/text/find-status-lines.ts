/** A line that tells of an answer of the event gateway to a request whose headers it does not show. */
export interface StatusLine {
  readonly index: number;
  readonly status: number;
}

const GATEWAY = /EndpointEvents|EndpointMetrics|eventgw\.[\w.]*twilio\.com/g;
/** A refusal's status with its words or its place in a line of a console or an access log. */
const STATUS =
  /\b(401|403)\b(?=\s*(?:\(|HTTP|Forbidden|Unauthorized|$|"|'|\]|\)|,|;|-|\d|<|\|))|(?:status|HTTP\/[\d.]+"?|<--|code)\D{0,8}\b(401|403)\b/i;
const REACH = 300;

/** Start of the line, or of what is looked at before an index. */
function startOfLine(text: string, index: number): number {
  const from = Math.max(0, index - REACH);
  return from + text.slice(from, index).lastIndexOf("\n") + 1;
}

/** End of the line, or of what is looked at behind an index. Firefox's console puts the status on a line of its own. */
function endOfLine(text: string, index: number): number {
  const ahead = text.slice(index, index + REACH);
  const first = ahead.indexOf("\n");
  const isNext = first >= 0 && ahead.startsWith("[HTTP/", first + 1);
  const end = isNext ? ahead.indexOf("\n", first + 1) : first;
  return index + (end < 0 ? ahead.length : end);
}

/**
 * Finds the lines in which a console or a log tells that the event gateway refused a request:
 * `POST https://eventgw.us1.twilio.com/v4/EndpointEvents 403 (Forbidden)` and the like. The time is linear.
 */
export function findStatusLines(text: string): StatusLine[] {
  const found: StatusLine[] = [];
  GATEWAY.lastIndex = 0;
  for (let match = GATEWAY.exec(text); match; match = GATEWAY.exec(text)) {
    const from = startOfLine(text, match.index);
    const to = endOfLine(text, match.index);
    const status = STATUS.exec(text.slice(match.index, to)) ?? STATUS.exec(text.slice(from, match.index));
    if (status !== null) found.push({ index: match.index, status: Number(status[1] ?? status[2]) });
    GATEWAY.lastIndex = Math.max(GATEWAY.lastIndex, to);
  }
  return found;
}
