/** One entry in this many is a request to Twilio, with the token. */
const TWILIO_EVERY = 200;
const BYTES_PER_MEGABYTE = 1_000_000;

const SCRIPT =
  'function render(props){return "<div class=\\"" + props.kind + "\\">" + (props.text || \'\') + "</div>";}\n' +
  '\tconst path = "C:\\\\apps\\\\" + name; // größer, naïve, 日本語 🎧\n';
const ANSWER = '{"id":48211,"name":"Agent Smith","tags":["a","b"],"note":"said \\"hello\\"","open":true},\n';
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Pseudorandom numbers below `limit`, the same in each run. */
function makeRandom(): (limit: number) => number {
  let state = 12_345;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

interface Content {
  readonly mimeType: string;
  readonly text: string;
  readonly encoding?: string;
}

/** Bodies like those that real pages load: most are small answers, some are scripts, some are pictures in base64. */
function makeBody(random: (limit: number) => number, base64: string): Content {
  const kind = random(10);
  if (kind < 6) {
    return { mimeType: "application/json", text: `[${ANSWER.repeat(5 + random(150))}]` };
  }
  if (kind < 8) {
    return { mimeType: "text/javascript", text: SCRIPT.repeat(50 + random(800)) };
  }
  const from = random(base64.length / 2);
  return {
    mimeType: "image/png",
    text: base64.slice(from, from + 4 * (500 + random(30_000))),
    encoding: "base64",
  };
}

function makeHeaders(count: number, more: Readonly<Record<string, string>>): object[] {
  const headers = Array.from({ length: count }, (_, i) => ({
    name: `x-header-number-${i}`,
    value: `"W/${(i * 7919).toString(36)}"; max-age=${i * 60}; path="/"; a value as long as they often are`,
  }));
  return [...headers, ...Object.entries(more).map(([name, value]) => ({ name, value }))];
}

function makeEntry(
  i: number,
  token: string,
  random: (limit: number) => number,
  base64: string,
): Readonly<Record<string, unknown>> {
  const twilio = i % TWILIO_EVERY === TWILIO_EVERY - 1;
  const url = twilio
    ? "https://eventgw.us1.twilio.com/v4/EndpointEvents"
    : `https://app.example.test/api/items/${i}?page=${i % 50}`;
  const content = twilio ? { mimeType: "application/json", text: "{}" } : makeBody(random, base64);
  return {
    _initiator: {
      type: "script",
      stack: { callFrames: [{ functionName: "send", url, lineNumber: i % 900 }] },
    },
    _priority: "High",
    _resourceType: "xhr",
    cache: {},
    connection: String(400_000 + i),
    request: {
      method: twilio ? "POST" : "GET",
      url,
      httpVersion: "h3",
      headers: makeHeaders(14, twilio ? { "X-Twilio-Token": token } : { accept: "*/*" }),
      queryString: [{ name: "page", value: String(i % 50) }],
      cookies: [],
      headersSize: -1,
      bodySize: 0,
    },
    response: {
      status: 200,
      statusText: "",
      httpVersion: "h3",
      headers: makeHeaders(12, { "content-type": content.mimeType }),
      cookies: [],
      content: { size: content.text.length, ...content },
      redirectURL: "",
      headersSize: -1,
      bodySize: -1,
    },
    serverIPAddress: "203.0.113.7",
    startedDateTime: new Date(1_795_000_000_000 + i * 37).toISOString(),
    time: 12.345 + (i % 100),
    timings: { blocked: 1.1, dns: -1, connect: -1, send: 0.1, wait: 10.2, receive: 0.9, ssl: -1 },
  };
}

/**
 * A made-up HAR as Chrome writes it, the same in each run: entries with many headers, long bodies full of escaped
 * quotes, pictures in base64; one in 200 is a request to Twilio. Never held in memory as a whole.
 *
 * @param megabytes Size in millions of bytes; the last entry may exceed it a little.
 * @param token What Twilio's entries send as `X-Twilio-Token`.
 * @returns UTF-8, one entry at a time.
 */
export function* makeHar(megabytes: number, token: string): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const random = makeRandom();
  const base64 = Array.from({ length: 300_000 }, () => ALPHABET[random(64)]).join("");
  const page = { id: "page_1", startedDateTime: new Date(1_795_000_000_000).toISOString(), title: "Desk" };
  const head = `{\n  "log": {\n    "version": "1.2",\n    "creator": {"name": "WebInspector", "version": "537.36"},\n`;
  yield encoder.encode(`${head}    "pages": [${JSON.stringify(page)}],\n    "entries": [`);
  let length = 0;
  for (let i = 0; length < megabytes * BYTES_PER_MEGABYTE; i++) {
    const entry = JSON.stringify(makeEntry(i, token, random, base64), null, 2).replaceAll("\n", "\n      ");
    const bytes = encoder.encode(`${i === 0 ? "" : ","}\n      ${entry}`);
    length += bytes.length;
    yield bytes;
  }
  yield encoder.encode("\n    ]\n  }\n}\n");
}
