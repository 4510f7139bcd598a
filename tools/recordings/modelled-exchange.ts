import { mkdirSync, writeFileSync } from "node:fs";
import { TOKENS } from "../../test/recordings/tokens.ts";
import { EVENT } from "./event.ts";

// One refused post to the event gateway, the basis of the files that none of our tools writes.

const OUT = new URL("../../test/recordings/", import.meta.url);
export const token = TOKENS.wrongSecret;
export const host = "eventgw.us1.twilio.com";
export const path = "/v4/EndpointEvents";
export const url = `https://${host}${path}`;
export const refusal = '{"code":20107,"message":"Invalid Access Token signature","status":403}';
export const date = "Thu, 26 Nov 2026 12:50:00 GMT";
export const requestHeaders = { Host: host, "Content-Type": "application/json", "X-Twilio-Token": token };
export const responseHeaders = { "Content-Type": "application/json", Date: date };
export const pairs = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => ({ name, value }));
export const base64 = (text: string) => Buffer.from(text).toString("base64");

/** Writes a file into test/recordings; objects as JSON. */
export function write(file: string, content: unknown): void {
  const [folder = ""] = file.split("/");
  mkdirSync(new URL(folder, OUT), { recursive: true });
  const text = typeof content === "string" ? content : JSON.stringify(content, null, 2);
  writeFileSync(new URL(file, OUT), `${text}\n`);
}

export const sides = {
  request: {
    method: "POST",
    url,
    httpVersion: "HTTP/1.1",
    cookies: [],
    headers: pairs(requestHeaders),
    queryString: [],
    postData: { mimeType: "application/json", text: EVENT },
    headersSize: 700,
    bodySize: EVENT.length,
  },
  response: {
    status: 403,
    statusText: "Forbidden",
    httpVersion: "HTTP/1.1",
    cookies: [],
    headers: pairs(responseHeaders),
    content: { size: refusal.length, mimeType: "application/json", text: refusal },
    redirectURL: "",
    headersSize: 120,
    bodySize: refusal.length,
  },
};
const timings = { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 1, wait: 20, receive: 1 };
export const rest = { cache: {}, timings };

export const lines = (headers: Readonly<Record<string, string>>) =>
  Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
export const raw = (line: string, headers: Readonly<Record<string, string>>, body: string) =>
  [line, ...lines(headers), "", body].join("\r\n");
