import { expect, test } from "vitest";
import { readPageMessage } from "../../../src/capture/read-page-message.ts";

const WHERE = { at: 1_795_000_000_000, tabId: 1, frameId: 3, origin: "https://app.example.com" };
const FRAME = {
  kind: "frame",
  socket: "0.5:1",
  host: "voice-js.roaming.twilio.com",
  sent: false,
  type: "connected",
};
const read = (message: unknown) => readPageMessage(JSON.stringify(message), WHERE);

test("a listen message brings its token, and the times and places are the browser's", () => {
  const token = { text: "a.b.c", length: 5 };
  const told = read({
    ...FRAME,
    type: "listen",
    sent: true,
    token,
    sdk: "2.18.5",
    at: 1,
    tabId: 9,
    origin: "x",
  });
  expect(told).toEqual({
    type: "signaling",
    place: { ...WHERE, host: FRAME.host },
    socket: "3:0.5:1",
    event: { at: WHERE.at, type: "listen", sent: true },
    token,
    sdkVersion: "2.18.5",
  });
});

test("Twilio's answers keep their facts, and nothing else of what the page says", () => {
  const told = read({
    ...FRAME,
    identity: "alice",
    ttl: 3599,
    home: "us1",
    edge: "dublin",
    sdp: "v=0",
    to: "+1555",
  });
  expect(told).toMatchObject({ event: { identity: "alice", ttl: 3599, home: "us1", edge: "dublin" } });
  expect(JSON.stringify(told)).not.toMatch(/v=0|1555/);
});

test("a request to the event gateway, with and without its answer", () => {
  const request = { kind: "request", host: "eventgw.us1.twilio.com", token: { text: "a.b.c", length: 5 } };
  expect(read(request)).toMatchObject({ type: "page-request", token: { text: "a.b.c" } });
  expect(read(request)).not.toHaveProperty("reply");
  expect(read({ ...request, status: 403, code: 20154, message: "m" })).toMatchObject({
    reply: { at: WHERE.at, status: 403, code: 20154, message: "m" },
  });
});

test.each([
  ["no object", "null"],
  ["a list", "[]"],
  ["no JSON", "{"],
  ["nothing", ""],
  ["no kind", JSON.stringify({ ...FRAME, kind: "other" })],
  ["another host", JSON.stringify({ ...FRAME, host: "voice-js.twilio.com.evil.test" })],
  ["a host of another product", JSON.stringify({ ...FRAME, host: "tsock.us1.twilio.com" })],
  ["a type that is not known", JSON.stringify({ ...FRAME, type: "constructor" })],
  ["no direction", JSON.stringify({ ...FRAME, sent: 1 })],
  ["no socket", JSON.stringify({ ...FRAME, socket: 7 })],
  ["a listen without a token", JSON.stringify({ ...FRAME, type: "listen" })],
  ["a token that is no text", JSON.stringify({ ...FRAME, type: "listen", token: { text: 1, length: 1 } })],
  ["an answer with a token", JSON.stringify({ ...FRAME, token: { text: "a", length: 1 } })],
  ["a request without a token", JSON.stringify({ kind: "request", host: "eventgw.twilio.com" })],
  [
    "a request elsewhere",
    JSON.stringify({ kind: "request", host: "mcs.twilio.com", token: { text: "a", length: 1 } }),
  ],
])("%s tells nothing", (_what, message) => {
  expect(readPageMessage(message, WHERE)).toBeNull();
});

test("long texts are cut, and numbers that are none are left out", () => {
  const told = read({ ...FRAME, type: "error", code: 1.5, message: "m".repeat(5000), ttl: "60", home: {} });
  expect(told).toMatchObject({ event: { type: "error", message: "m".repeat(120) } });
  expect(told?.type === "signaling" && told.event).not.toHaveProperty("code");
  const long = { text: "x".repeat(20_000), length: 3 };
  const listen = read({ ...FRAME, type: "listen", token: long });
  expect(listen).toMatchObject({ token: { length: 20_000 } });
  expect(listen?.type === "signaling" && listen.token?.text.length).toBe(16_384);
});
