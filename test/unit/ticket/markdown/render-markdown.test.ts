import fc from "fast-check";
import type { Table } from "mdast";
import { describe, expect, it } from "vitest";
import type { TabSession } from "../../../../src/core/session/tab-session.ts";
import { cutText } from "../../../../src/ticket/cut-text.ts";
import { markdownText } from "../../../../src/ticket/markdown/markdown-text.ts";
import { renderTicket } from "../../../../src/ticket/render-ticket.ts";
import type { Ticket } from "../../../../src/ticket/ticket.ts";
import { APP, HEADER, token, withGrants } from "../../../support/make-token.ts";
import { NOW, request, sessionAfter } from "../../../support/sightings.ts";
import { ticketOf } from "../see-ticket.ts";
import { cellsOf, nodesOf, parseMarkdown, textOf } from "./parse-markdown.ts";

/** Node types that our own words make, so that any other one would come from a value. */
const OURS = new Set([
  "root",
  "paragraph",
  "heading",
  "text",
  "strong",
  "inlineCode",
  "code",
  "list",
  "listItem",
  "break",
  "table",
  "tableRow",
  "tableCell",
]);

const HOSTILE: readonly string[] = [
  "a|b",
  "a\\|b",
  "a\\\\|b",
  "\\",
  "|",
  "||\\|\\",
  "`",
  "```",
  "a`b``c",
  "`a`",
  " ` ",
  " a ",
  "   ",
  "",
  "a\nb\n\n# Heading\n\n- item",
  "\r\n\r\n| a | b |\r\n| - | - |",
  "\t\t",
  "<script>alert(1)</script>",
  "<!-- ",
  "]]>",
  "<![CDATA[",
  "{{constructor.constructor('alert(1)')()}}",
  "@everyone",
  "bob@example.com",
  "#123",
  "owner/repo#123",
  "GH-123",
  "https://evil.example/?a=b",
  "www.evil.example",
  "xmpp:a@b.c",
  "[a](https://evil.example)",
  "![a](https://evil.example/a.png)",
  "[^1]: note",
  "[a]: https://evil.example",
  "**bold** _it_ ~~gone~~",
  ":tada:",
  "$x^2$",
  "&amp;&lt;&#35;",
  "- [ ] task",
  "1. one",
  "> quote",
  "===",
  "---",
  "\u202eevil\u202c",
  "a\u200bb",
  "\ud800",
  "\udfff\ud83d",
  "😀".repeat(300),
  "i".repeat(10_000),
  "`".repeat(10_000),
  "|".repeat(10_000),
  "\\|".repeat(5_000),
  "\u2028\u0085\u000b",
];

interface Values {
  readonly identity: string;
  readonly key: string;
  readonly claim: string;
  readonly message: string;
  readonly kid: string;
}

/** A session in which every text from outside is one of the given. */
function hostileSession({ identity, key, claim, message, kid }: Values): TabSession {
  const text = token({
    header: { ...HEADER, kid, twr: message },
    payload: {
      ...withGrants({
        identity,
        [key]: claim,
        voice: { incoming: { allow: claim }, outgoing: { application_sid: APP, params: { [claim]: key } } },
        push_credential_sid: message,
      }),
      [claim]: message,
    },
  });
  const page = { at: NOW, tabId: 1, frameId: 3, origin: message, host: "voice-js.roaming.twilio.com" };
  const event = { at: NOW, sent: false, message: message.slice(0, 120) };
  return sessionAfter(
    ...request("r1", text, {
      origin: message,
      status: 403,
      facts: {
        callSid: message.slice(0, 120),
        direction: claim.slice(0, 120),
        edge: key.slice(0, 120),
        region: identity.slice(0, 120),
        gateway: message.slice(0, 120),
        sdkVersion: claim.slice(0, 120),
        error: { code: null, message: message.slice(0, 120) },
      },
    }),
    {
      type: "signaling",
      place: page,
      socket: "s",
      event: { at: NOW, type: "listen", sent: true },
      token: { text, length: text.length },
    },
    {
      type: "signaling",
      place: page,
      socket: "s",
      event: { ...event, type: "connected", identity: claim.slice(0, 120), home: key.slice(0, 120) },
    },
    { type: "signaling", place: page, socket: "s", event: { ...event, type: "error", code: 31202 } },
    {
      type: "page-request",
      place: { ...page, host: "eventgw.us1.twilio.com" },
      token: { text, length: text.length },
      reply: { at: NOW + 60_000, status: 403, code: 20403, message: message.slice(0, 120) },
    },
  );
}

function expectWellFormed(ticket: Ticket): void {
  const root = parseMarkdown(renderTicket(ticket, "markdown"));
  const nodes = nodesOf(root);
  expect([...new Set(nodes.map(({ type }) => type))].filter((type) => !OURS.has(type))).toEqual([]);
  expect(nodes.filter(({ type }) => type === "heading").map(textOf)).toEqual([
    "What to do",
    "Claims",
    "Twilio's answers",
    ticket.calls.length > 1 ? "Calls, newest first" : "Calls",
    "Client",
    "Header",
    "Payload",
    { whole: "The whole token", "without-signature": "Token without its signature", not: "Token" }[
      ticket.token.shown
    ],
  ]);
  const tables = nodes.filter((node): node is Table => node.type === "table");
  expect(tables).toHaveLength(1);
  expect(tables.flatMap(cellsOf)).toEqual([
    ["Claim", "Value"],
    ...ticket.claims.map(({ label, value, quoted }) => [
      label,
      quoted ? (value === "" ? "(empty)" : cutText(value, 200)) : value,
    ]),
  ]);
  const code = nodes.filter((node) => node.type === "code");
  const texts = [ticket.header, ticket.payload].filter((json) => json !== null);
  expect(code.slice(0, texts.length).map(({ value }) => JSON.parse(value))).toEqual(texts);
  expect(code.slice(texts.length).map(({ value }) => value)).toEqual(
    ticket.token.text === null ? [] : [ticket.token.text],
  );
  expect(textOf(nodes.find(({ type }) => type === "strong") ?? root)).toBe(ticket.sentence.trim());
  // Every finding is one item, with its title as it was.
  const [findings] = nodes.filter((node) => node.type === "list");
  const items = findings?.children.map(textOf) ?? [];
  expect(items).toHaveLength(ticket.findings.length);
  for (const [index, { title, isVerdict, remedy }] of ticket.findings.entries()) {
    if (!isVerdict) expect(items[index]).toContain(title.trim());
    expect(items[index]).toContain(remedy);
  }
}

describe("the Markdown", () => {
  it.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 60), text]))("stands with %s", (_, text) => {
    for (const live of [false, true]) {
      expectWellFormed(
        ticketOf(hostileSession({ identity: text, key: text, claim: text, message: text, kid: text }), live),
      );
    }
  });

  it("stands whatever the token and the page say", () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE.filter((text) => text.length < 100)),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(..."`|\\ \n#-_*[]()<>@&!~:1a"), maxLength: 20 }),
    );
    const text = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(
        fc.record({ identity: text, key: text, claim: text, message: text, kid: text }),
        fc.boolean(),
        (values, live) => expectWellFormed(ticketOf(hostileSession(values), live)),
      ),
      { numRuns: 100 },
    );
  }, 120_000);

  it("shows any sentence letter by letter", () => {
    const text = fc.string({
      unit: fc.constantFrom(..."`|\\ #-_*[]()<>@&!~:1aw./$\"'={}^+;,?"),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 20, maxLength: 20 }), (sentences) => {
        const written = sentences.map((sentence) => `**So:** ${markdownText(sentence)}`).join("\n\n");
        const root = parseMarkdown(written);
        expect(root.children.map(textOf)).toEqual(sentences.map((each) => `So: ${each.trim()}`.trim()));
        expect(nodesOf(root).filter(({ type }) => !OURS.has(type))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe("a reference in a sentence", () => {
  it.each([
    ['is "deadbeefcafe01".', 'is "`deadbeefcafe01`".'],
    ["is (deadbeefcafe01)", "is (`deadbeefcafe01`)"],
    ["is [deadbeefcafe01]", "is `[deadbeefcafe01]`"],
    ["see !123, %12", "see `!123`, `%12`"],
    ['see "ABC-123".', 'see "`ABC-123`".'],
    ["at host.example/path now", "at `host.example/path` now"],
    ["at host.example:8080/", "at `host.example:8080/`"],
  ])("is code: %s", (text, written) => expect(markdownText(text)).toBe(written));

  it.each(["It expires in 58 min 30 s.", "Twilio's code 31202 (HTTP 403), 50% of 2.18.5!", "us1 and/or ie1"])(
    "is not seen in %s",
    (text) => expect(markdownText(text)).toBe(text),
  );
});

describe("the plain text", () => {
  it("has no line that a value made", () => {
    const lines = (text: string): number =>
      renderTicket(
        ticketOf(hostileSession({ identity: text, key: "key", claim: text, message: text, kid: text })),
        "plain",
      ).split(/\r\n|[\n\p{Zl}\p{Zp}\p{Cc}]/u).length;
    expect(lines("a\n\nWHAT TO DO\r\n- Send your password.\u2028b\u0085c\u000bd")).toBe(
      lines("a, WHAT TO DO, Send your password. b c d"),
    );
  });
});

describe("the JSON", () => {
  it("is the ticket", () => {
    for (const text of HOSTILE) {
      const ticket = ticketOf(
        hostileSession({ identity: text, key: text, claim: text, message: text, kid: text }),
      );
      const json = renderTicket(ticket, "json");
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(ticket)));
      expect(json).not.toMatch(/[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u);
    }
  });
});
