import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { redact } from "../../../../src/ticket/redact/redact.ts";

const TAKEN_OUT: readonly (readonly [text: string, redacted: string])[] = [
  ["+14155550142", "[phone number]"],
  ["call +1 (415) 555-0142 failed", "call [phone number] failed"],
  ["+1.415.555.0142", "[phone number]"],
  ["+44 20 7946 0958", "[phone number]"],
  ["+49/30/123456", "[phone number]"],
  ["tel:+14155550142", "tel:[phone number]"],
  ["tel:911", "tel:[phone number]"],
  ["sip:+14155550142@example.com", "sip:[phone number]@example.com"],
  ["sip:5550142@example.com", "sip:[phone number]@example.com"],
  ["whatsapp:+14155550142", "whatsapp:[phone number]"],
  ["client:+14155550142", "client:[phone number]"],
  ["client:14155550142", "client:[phone number]"],
  ["user_14155550142", "user_[phone number]"],
  ["(555) 123-4567", "[phone number]"],
  ["(555)123-4567", "[phone number]"],
  ["555-123-4567", "[phone number]"],
  ["1-555-123-4567", "[phone number]"],
  ["555.123.4567", "[phone number]"],
  ["555 123 4567", "[phone number]"],
  ["4155550142", "[phone number]"],
  ["14155550142", "[phone number]"],
  ["123456789012345", "[phone number]"],
  ["4155550142x12", "[phone number]x12"],
  ["0171 1234567", "[phone number]"],
  ["(030) 1234567", "[phone number]"],
  ["01 23 45 67 89", "[phone number]"],
  ["0049 170 1234567", "[phone number]"],
  ["55 1234 5678", "[phone number]"],
  ["612 345 678", "[phone number]"],
  ["98765 43210", "[phone number]"],
  // In the escapes of addresses, also twice.
  ["To=%2B14155550142&From=bob", "To=[phone number]&From=bob"],
  ["appParams=To%3D%252B14155550142", "appParams=To%3D[phone number]"],
  ["To=%2B1+415+555+0142", "To=[phone number]"],
  // With unseen characters, and with the escapes that `visibleText` makes of them.
  ["\u202a+1 415 555 0142\u202c", "\u202a[phone number]\u202c"],
  ["+1415\u200b5550142", "[phone number]"],
  ["+1415\\u200b5550142", "[phone number]"],
  ["\\u00a04155550142", "\\u00a0[phone number]"],
  ["+１４１５５５５０１４２", "[phone number]"],
  ["\u0664\u0661\u0665\u0665\u0665\u0665\u0660\u0661\u0664\u0662", "[phone number]"],
  // Cut off.
  ["as +1415…", "as [phone number]…"],
  ["dial 41555…", "dial [phone number]…"],
  ["203.0.113.9", "[IP address]"],
  ["203.0.113.9:5061", "[IP address]:5061"],
  ["http://203.0.113.9:8080", "http://[IP address]:8080"],
  ["sip:+14155550142@203.0.113.9", "sip:[phone number]@[IP address]"],
  ["ip-203-0-113-9.ec2.internal", "ip-[IP address].ec2.internal"],
  ["from 203.0.113.…", "from [IP address]…"],
  ["::1", "[IP address]"],
  ["2001:db8::8a2e:370:7334", "[IP address]"],
  ["2001:0db8:0000:0000:0000:8a2e:0370:7334", "[IP address]"],
  ["2001:db8::", "[IP address]"],
  ["http://[2001:db8::1]:8080/", "http://[IP address]:8080/"],
  ["::ffff:203.0.113.9", "[IP address]"],
  ["fe80::1%eth0", "[IP address]%eth0"],
  ["face:2001:db8:0:0:0:0:0:1", "face:[IP address]"],
  ["at 2001:db8:0:1…", "at [IP address]…"],
  ["401 403 200 415 555 0142", "401 403 [phone number]"],
  // In client names, and next to letters.
  ["_2B14155550142", "[phone number]"],
  ["agent_5F_2B14155550142", "agent_5F[phone number]"],
  ["_2B1_20415_20555_200142", "[phone number]"],
  ["_252B1415_2D555_2D0142", "[phone number]"],
  ["user14155550142", "user[phone number]"],
  ["wa14155550142", "wa[phone number]"],
  ["agent_14155550142", "agent_[phone number]"],
  ["agent_4155550142", "agent_[phone number]"],
  ["14155550142abc", "[phone number]abc"],
  ["14155550142abcde", "[phone number]abcde"],
  ["%4155550142", "%[phone number]"],
  ["%31%34%31%35%35%35%35%30%31%34%32", "[phone number]"],
  ["%25252B14155550142", "[phone number]"],
  // With other marks between the digits, in any grouping.
  ["+1_415_555_0142", "[phone number]"],
  ["+1·415·555·0142", "[phone number]"],
  ["%2B1%C2%B7415%C2%B7555%C2%B70142", "[phone number]"],
  ["+1\u2212415\u2212555\u22120142", "[phone number]"],
  ["+1,415,555,0142", "[phone number]"],
  ["+1~415~555~0142", "[phone number]"],
  ["+1[415]555", "[phone number]"],
  ["+1[415]555-0142", "[phone number]"],
  ["415*555*0142", "[phone number]"],
  ["1 415 5550142", "[phone number]"],
  ["415 5550142", "[phone number]"],
  ["415-5550142", "[phone number]"],
  ["49 30 123456", "[phone number]"],
  ["1415.555.0142", "[phone number]"],
  ["415.555.014", "[phone number]"],
  ["7 +14155550142", "7 [phone number]"],
  // In digits of other scripts.
  ["\u1041\u1044\u1041\u1045\u1045\u1045\u1045\u1040\u1041\u1044\u1042", "[phone number]"],
  ["𝟏𝟒𝟏𝟓𝟓𝟓𝟓𝟎𝟏𝟒𝟐", "[phone number]"],
  ["①④①⑤⑤⑤⑤⓪①④②", "[phone number]"],
  ["ec2-203-0-113-9.compute-1.amazonaws.com", "ec[IP address].compute-1.amazonaws.com"],
  ["203-0-113-9.nip.io", "[IP address].nip.io"],
  ["cb007109.nip.io", "[IP address].nip.io"],
  ["media-203-0-113-9.us1", "media-[IP address].us1"],
  ["host203_0_113_9x", "host[IP address]x"],
  ["v203.0.113.9.5", "v[IP address]"],
  ["203[.]0[.]113[.]9", "[IP address]"],
  ["203%2E0%2E113%2E9", "[IP address]"],
  ["203_2E0_2E113_2E9", "[IP address]"],
  ["203.\u200b0.113.9", "[IP address]"],
  ["203．0。113.9", "[IP address]"],
  ["2001%3Adb8%3A%3A7", "[IP address]"],
  ["2001_3Adb8_3A_3A7", "[IP address]"],
  ["2001-db8--7.ipv6-literal.net", "[IP address].ipv6-literal.net"],
  ["2001-db8-0-0-0-0-0-7.example.com", "[IP address].example.com"],
  ["--1.ipv6-literal.net", "[IP address].ipv6-literal.net"],
];

const KEPT: readonly string[] = [
  "",
  "alice",
  "agent 7 of 12",
  "SK46554b66fb1373cbf270addf1945820c",
  "AC12345678901234567890123456789012",
  "SK46554b66fb1373cbf270addf1945820c-1795000000",
  "TJS1234567890123",
  "TJS12345678-1234-4123-9123-123456789012",
  "550e8400-e29b-41d4-a716-446655440000",
  "46554b66fb1373cbf270addf1945820c",
  "2.18.5",
  "SDK 2.18.5-beta.1",
  "Chrome/126.0.6478.127",
  "HTTP 401",
  "200 401 403 500",
  "31202, 20101",
  "31202 53000",
  "Twilio's code for it is 31202 (HTTP 403).",
  "2026-11-25",
  "2026-11-25 18:28:32 UTC",
  "2026-11-25T18:28:32.123Z",
  "2026-11-25T18:28:32+01:00",
  "25.11.2026 18:28:32",
  "Wed Nov 25 2026 18:28:32 GMT+0100 (CET)",
  "12:34:56",
  "Device::connect",
  "a::before",
  "::",
  "16,384 characters",
  "86399 seconds",
  "https://www.twilio.com/docs/api/errors/20500",
  "eventgw.us1.twilio.com",
  "agent_42",
  "user-2024",
  "user_2024",
  "alice%20%20%20%20",
  "bob_40example_2Ecom",
  "us1-2",
  "chunderw-vpc-gll-us1.twilio.com:443",
  "http://localhost:3000",
  "CA5b1f0e8c7d6a4b3c2d1e0f9a8b7c6d5e",
  "2.18.5, 31202",
  "10.0.19045",
  "Chrome/126.0.6478",
  "Wed Nov 25 2026 18:28",
  "2026/11/25",
  "HTTP 401 (20101, 31204)",
  "1,234,567 characters",
  "86,400 s",
];

describe("phone numbers and IP addresses", () => {
  it.each(TAKEN_OUT)("are taken out of %j", (text, redacted) => expect(redact(text)).toBe(redacted));

  it.each(KEPT)("are not seen in %j", (text) => expect(redact(text)).toBe(text));

  it("are taken out of any text around them", () => {
    const around = fc.string({ unit: fc.constantFrom(..."ab _-.,:;/@=<>|`'\"\n\\%…") });
    const number = fc.constantFrom("+14155550142", "(415) 555-0142", "415-555-0142", "+1 415 555 0142");
    fc.assert(
      fc.property(around, number, around, (before, phone, after) => {
        expect(redact(`${before} ${phone} ${after}`).replace(/\D/g, "")).not.toContain("4155550142");
      }),
    );
    fc.assert(
      fc.property(around, fc.ipV4(), around, (before, ip, after) => {
        expect(redact(`${before} ${ip} ${after}`)).not.toContain(ip);
      }),
    );
    fc.assert(
      fc.property(around, fc.ipV6(), around, (before, ip, after) => {
        if (ip !== "::") expect(redact(`${before} ${ip} ${after}`)).not.toContain(` ${ip} `);
      }),
    );
  });

  it("leaves no more the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789+-() .:abx…[]") }), (text) => {
        const once = redact(text);
        expect(once.length).toBeLessThanOrEqual(text.length * 15);
        expect(redact(once).match(/\d{10}/)).toBeNull();
      }),
    );
  });

  // A pattern that backtracks without bound would not come to an end within the time that a test has.
  it.each([
    "1",
    "+",
    "+1 ",
    "(0",
    "1:",
    "::",
    "a:",
    "1.",
    "9999 ",
    "%252",
    "\\u200b",
    "\u200b",
    "-",
    "tel:1",
    "1…",
    "_",
    "_2",
    "_25",
    "%25",
    "%E2%80",
    "1_",
    "1|+",
    "1.1.",
    "1-",
    "1--",
    "a-",
    "203.0.",
    "f",
    "AC",
    "401 ",
    "\\u{",
    "①",
    "1234567",
  ])("comes to an end in 16 KB of %j", (unit) => {
    const text = unit.repeat(16_384 / unit.length);
    expect(redact(text).length).toBeLessThanOrEqual(text.length * 15);
  });
});
