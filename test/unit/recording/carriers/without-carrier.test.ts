import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { withoutCarrier } from "../../../../src/recording/carriers/without-carrier.ts";
import { inspectText } from "../../../../src/recording/inspect-text.ts";
import { NOW, token } from "../../../support/make-token.ts";

const hex = (bytes: readonly number[]): string[] => bytes.map((byte) => byte.toString(16).padStart(2, "0"));
const printed = (bytes: readonly number[]): string =>
  bytes.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".")).join("");
const rows = (text: string, row: (offset: number, bytes: readonly number[]) => string): string => {
  const bytes = [...Buffer.from(text)];
  const count = Math.ceil(bytes.length / 16);
  return Array.from({ length: count }, (_, i) => row(i * 16, bytes.slice(i * 16, i * 16 + 16))).join("\n");
};
const offset = (at: number, digits: number): string => at.toString(16).padStart(digits, "0");
const pairs = (bytes: readonly number[]): string => hex(bytes).join("").replace(/.{4}/g, "$& ").trim();

/** How tools print bytes. */
const DUMPS: Readonly<Record<string, (text: string) => string>> = {
  "curl --trace": (text) =>
    rows(text, (at, bytes) => `${offset(at, 4)}: ${hex(bytes).join(" ").padEnd(47)} ${printed(bytes)}`),
  xxd: (text) => rows(text, (at, bytes) => `${offset(at, 8)}: ${pairs(bytes).padEnd(39)}  ${printed(bytes)}`),
  "hexdump -C": (text) =>
    rows(text, (at, bytes) => {
      const halves = [hex(bytes.slice(0, 8)).join(" "), hex(bytes.slice(8)).join(" ")];
      return `${offset(at, 8)}  ${halves.join("  ").padEnd(48)}  |${printed(bytes)}|`;
    }),
  "od -tx1z": (text) =>
    rows(text, (at, bytes) => `${offset(at, 6)} ${hex(bytes).join(" ").padEnd(47)}  >${printed(bytes)}<`),
  "tcpdump -X": (text) =>
    rows(text, (at, bytes) => `\t0x${offset(at, 4)}:  ${pairs(bytes).padEnd(39)}  ${printed(bytes)}`),
  Wireshark: (text) =>
    rows(text, (at, bytes) => `${offset(at, 4)}   ${hex(bytes).join(" ").padEnd(47)}   ${printed(bytes)}`),
};

/** As mail programs do: lines of at most 76 characters. */
function quotedPrintable(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const units = [...Buffer.from(line)].map((byte) =>
        byte > 0x20 && byte < 0x7f && byte !== 0x3d
          ? String.fromCharCode(byte)
          : byte === 0x20
            ? " "
            : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
      );
      const lines = [""];
      for (const unit of units) {
        if ((lines.at(-1) ?? "").length + unit.length > 75) lines.push("");
        lines[lines.length - 1] += unit;
      }
      return lines.join("=\r\n");
    })
    .join("\r\n");
}

const base64 = (text: string): string =>
  (
    Buffer.from(text)
      .toString("base64")
      .match(/.{1,76}/g) ?? []
  ).join("\r\n");
const html = (text: string): string =>
  `<pre>${text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")}</pre>`;
const part = (type: string, encoding: string, body: string): string =>
  `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;

/** How mail carries a text. */
const MAILS: Readonly<Record<string, (text: string) => string>> = {
  "quoted-printable": (text) =>
    `Subject: a\r\n${part("text/plain", "quoted-printable", quotedPrintable(text))}`,
  "base64 on one line": (text) =>
    `Subject: a\r\n${part("text/plain", "base64", Buffer.from(text).toString("base64"))}`,
  base64: (text) => `Subject: a\r\n${part("text/plain", "base64", base64(text))}`,
  "HTML, quoted-printable": (text) =>
    `A: b\r\n${part("text/html", "quoted-printable", quotedPrintable(html(text)))}`,
  "HTML, base64": (text) => `A: b\r\n${part("text/html", "base64", base64(html(text)))}`,
  "two alternatives": (text) =>
    [
      'Content-Type: multipart/alternative; boundary="=_x-1"\r\n',
      `--=_x-1\r\n${part("text/plain", "quoted-printable", quotedPrintable(text))}`,
      `--=_x-1\r\n${part("text/html", "base64", base64(html(text)))}`,
      "--=_x-1--\r\n",
    ].join("\r\n"),
};

const T = token();
const REQUEST = [
  "curl -i https://eventgw.us1.twilio.com/v4/EndpointEvents \\",
  `  -H "X-Twilio-Token: ${T}" -d '{"a":"=3D b&amp; – é"}'`,
  "",
  "HTTP/1.1 403 Forbidden",
  "",
  '{"code":20107,"message":"Invalid Access Token signature"}',
].join("\n");
const lines = fc.array(
  fc.string({
    unit: fc.oneof(
      { weight: 9, arbitrary: fc.string({ minLength: 1, maxLength: 1 }) },
      fc.constantFrom("é", "漢", "="),
    ),
    maxLength: 200,
  }),
  { minLength: 1, maxLength: 6 },
);

describe("a dump of bytes is the text that they are", () => {
  it.each(Object.keys(DUMPS))("%s", (name) => {
    const dump = DUMPS[name] ?? String;
    fc.assert(
      fc.property(lines, (some) => {
        const text = `POST / HTTP/1.1\r\n${some.join("\r\n")}X`;
        expect(withoutCarrier(`before\n${dump(text)}\nafter`)).toBe(`before\n${text}\nafter`);
        expect(withoutCarrier(dump(text).replaceAll("\n", "\r\n"))).toBe(text);
      }),
    );
  });
});

describe("what is carried is read as if it were not", () => {
  it.each(Object.entries({ ...DUMPS, ...MAILS }))("%s", (_name, carry) => {
    for (const text of [
      carry(REQUEST),
      carry(REQUEST).replace(/\r?\n/g, "\n"),
      `${carry(REQUEST)}\n\nBye\n`,
    ]) {
      const { tokens, verdict, findings } = inspectText(text, { nowSeconds: NOW, via: "paste" });
      expect(tokens.map((one) => one.text)).toEqual([T]);
      expect(tokens[0]?.evidence.host).toBe("eventgw.us1.twilio.com");
      expect(verdict).toBe("invalid");
      expect(findings.flatMap(({ codes }) => codes)).toContain(20107);
    }
  });

  it("quoted-printable without the header lines of its mail", () => {
    const { tokens } = inspectText(quotedPrintable(REQUEST), { nowSeconds: NOW, via: "paste" });
    expect(tokens.map((one) => one.text)).toEqual([T]);
  });

  it("a part of a mail that is cut anywhere", () => {
    const mail = MAILS.base64?.(REQUEST) ?? "";
    for (let end = mail.length - 300; end < mail.length; end += 7) {
      expect(withoutCarrier(mail.slice(0, end))).toContain("X-Twilio-Token");
    }
  });
});

test.each([
  ["columns of numbers", "0000: 10 20 30\n0010: 40 50 60"],
  ["a row whose text says something else", "0000: 37 64 0d 0a  abcd"],
  ["times of a log", "1106: 40 GET /a\n1107: 41 GET /b"],
  ["a header's name in a sentence", "Content-Transfer-Encoding: base64 is set for it.\nSee=3D below"],
  ["equals signs at the ends of short lines", "a =\nb =\nc"],
  ["a long line among them", `${"a".repeat(74)}=\n${"b".repeat(74)}=\n${"c".repeat(100)}`],
  ["base64 that is none", "Content-Transfer-Encoding: base64\n\n*** not that ***"],
])("is no carrier: %s", (_title, text) => {
  expect(withoutCarrier(text).trimEnd()).toBe(text);
});

test.each([
  "0000: 37 64 ",
  "0000: 61 a\n",
  "0000: 61616161",
  "Content-Transfer-Encoding: base64\n\n",
  "Content-Transfer-Encoding: quoted-printable\n",
  "content-transfer-encoding: base64\na: b\n",
  "boundary=a\n--a\n",
  "boundary=a--a\nContent-Transfer-Encoding: base64\n\nAAAA\n--a\n",
  "=3D",
  "=\n",
  `${"a".repeat(75)}=\n`,
])(
  "reads a megabyte of %j in time",
  (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    expect(withoutCarrier(`Content-Transfer-Encoding: base64\n${text}`).length).toBeGreaterThan(0);
    expect(withoutCarrier(text).length).toBeGreaterThanOrEqual(0);
  },
  5_000,
);
