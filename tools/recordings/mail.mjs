// Emails with a log in them, as nodemailer writes them: quoted-printable, base64, and a forwarded one in HTML; and the
// same text through converters to Jira's and Slack's markup.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const { GOOD, WRONG_SECRET, OUT, PACKAGES } = process.env;
const require = createRequire(`${PACKAGES}/package.json`);
const nodemailer = require("nodemailer");

const log = `Hello,

the call fails with this token – see below.

curl -i https://eventgw.us1.twilio.com/v4/EndpointEvents \\
  -H "X-Twilio-Token: ${WRONG_SECRET}" \\
  -H "Content-Type: application/json" --data '{}'

HTTP/1.1 403 Forbidden
Content-Type: application/json
Date: Thu, 26 Nov 2026 12:50:00 GMT

{"code":20107,"message":"Invalid Access Token signature","status":403}

Best regards
Ünal`;

const markdown = `Token of the *second* user:

\`\`\`http
POST /v4/EndpointEvents HTTP/1.1
Host: eventgw.us1.twilio.com
X-Twilio-Token: ${WRONG_SECRET}

HTTP/1.1 403 Forbidden

{"code":20107,"message":"Invalid Access Token signature"}
\`\`\`

| what | value |
|---|---|
| token | \`${WRONG_SECRET}\` |

> X-Twilio-Token: ${WRONG_SECRET}
`;

function write(tool, name, text) {
  mkdirSync(`${OUT}/${tool}`, { recursive: true });
  writeFileSync(`${OUT}/${tool}/${name}`, text);
}

const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "windows" });

async function mail(name, parts) {
  const { message } = await transport.sendMail({
    from: "Alex <alex@example.com>",
    to: "support@example.com",
    subject: "Call fails",
    date: new Date("2026-11-26T12:55:00Z"),
    messageId: "<5d0a7c31@example.com>",
    ...parts,
  });
  // The boundaries are random.
  write("mail", name, message.toString().replace(/--_NmP-[0-9a-f]+/g, "--_NmP-8c1d2f3a4b5e"));
}

await mail("quoted-printable.eml", { text: log, textEncoding: "quoted-printable" });
await mail("base64.eml", { text: log, textEncoding: "base64" });
await mail("bare-token.eml", { text: `Token:\n${GOOD}\n\nGrüße`, textEncoding: "quoted-printable" });
const escaped = log.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
await mail("html-and-text.eml", {
  text: log,
  html: `<p>See:</p><pre>${escaped}</pre>`,
  textEncoding: "quoted-printable",
});

write("markup", "issue.md", markdown);
write("markup", "jira2md.jira", require("jira2md").to_jira(markdown));
write(
  "markup",
  "slackify-markdown.txt",
  (
    require("slackify-markdown").default ??
    require("slackify-markdown").slackifyMarkdown ??
    require("slackify-markdown")
  )(markdown),
);
const turndown = new (require("turndown"))();
write("markup", "turndown.md", `${turndown.turndown(`<p>Token_of_alice: ${GOOD}</p>`)}\n`);
