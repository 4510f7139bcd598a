import fc from "fast-check";
import { expect, test } from "vitest";
import { Gateways } from "../../../../../src/recording/requests/commands/gateways.ts";

const A = "https://eventgw.us1.twilio.com/v4/EndpointEvents";
const B = "https://eventgw.ie1.twilio.com/v4/EndpointEvents";

test.each<[title: string, text: string, near: string | null, onLine: string | null]>([
  ["before it on its line", `${B}\n${A} HERE`, A, A],
  ["behind it on its line, before the one above", `${B}\nHERE ${A}`, A, A],
  ["before it on its line, before the one behind", `${A} HERE ${B}`, A, A],
  ["above, before the one below", `${A}\nHERE\n${B}`, A, null],
  ["below", `HERE\n\n${A}`, A, null],
  ["in capitals", "HERE EVENTGW.TWILIO.COM", "https://eventgw.twilio.com/", "https://eventgw.twilio.com/"],
  [
    "with a port",
    "eventgw.twilio.com:443/v4/a HERE",
    "https://eventgw.twilio.com/v4/a",
    "https://eventgw.twilio.com/v4/a",
  ],
  [
    "with escapes",
    "https:\\/\\/eventgw.twilio.com\\/v4\\/a HERE",
    "https://eventgw.twilio.com/v4/a",
    "https://eventgw.twilio.com/v4/a",
  ],
  ["too far away", `${A}${" ".repeat(4001)}HERE`, null, null],
  ["another host that ends like it", "my-eventgw.twilio.com a.eventgw.twilio.com HERE", null, null],
  [
    "another host that begins like it",
    "eventgw.twilio.com.example.com eventgw.twilio.community HERE",
    null,
    null,
  ],
  ["another service", "https://voice-js.roaming.twilio.com https://api.twilio.com HERE", null, null],
])("%s", (_title, text, near, onLine) => {
  const at = text.indexOf("HERE");
  const gateways = new Gateways(text);
  expect(gateways.near(at, at + 4)).toBe(near);
  expect(gateways.onLine(at, at + 4)).toBe(onLine);
});

test("only what the text names is found, wherever one looks", () => {
  const piece = fc.constantFrom(A, B, "\n", " ", "x", "eventgw.twilio.com", "/", "https://a.example");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), fc.nat(40), (pieces, place, length) => {
      const text = pieces.join(" ");
      const start = text.length === 0 ? 0 : place % text.length;
      const gateways = new Gateways(text);
      const end = Math.min(start + length, text.length);
      const near = gateways.near(start, end);
      if (near === null) expect(gateways.onLine(start, end)).toBeNull();
      else expect(text).toContain(new URL(near).host);
    }),
  );
});
