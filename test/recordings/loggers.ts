import { accepted, both, expired, refused } from "./exchange.ts";
import type { Recording } from "./recording.ts";

const NODE = "Node.js 20.20";
const AXIOS = "axios 1.21.1";
const MAIL = "nodemailer 10.6.1";

const sdkVersion = "2.18.5";

/** What loggers, error trackers, servers and mail programs write: tools/recordings, one script for each. */
export const LOGGERS: readonly Recording[] = [
  accepted("node/inspect-headers-accepted.txt", NODE, "console.log of fetch's Headers and Response"),
  refused("node/inspect-object-refused.txt", NODE, "console.log of { req, res }"),
  refused("node/inspect-request-refused.txt", NODE, "console.log of a Request, and of the answer's JSON"),
  refused("node/inspect-colored-refused.txt", NODE, "util.inspect with colors"),
  refused("node/console-format-refused.txt", NODE, "console.log with %o and %j"),
  refused("node/debug-http-refused.txt", NODE, "NODE_DEBUG=http, then the answer"),
  refused("node/raw-headers-refused.txt", NODE, "console.log of status, rawHeaders, body and getHeaders()"),

  refused("axios/to-json-refused.json", AXIOS, "error.toJSON(): no body of the answer", {
    codes: [],
    sdkVersion,
  }),
  expired("axios/to-json-expired.json", AXIOS, "error.toJSON(): no body of the answer", { sdkVersion }),
  refused("axios/config-and-response-refused.txt", AXIOS, "console.log of config, status and data", {
    sdkVersion,
  }),
  refused("axios/error-inspect-refused.txt", AXIOS, "console.log of the error, cut at depth 2", {
    sdkVersion,
  }),

  both("pino/both.ndjson", "pino 10.4.0", "log.info({ req, res }), one JSON a line"),
  both("pino/pretty-both.txt", "pino-pretty 13.2.0", "the same through pino-pretty"),
  both("winston/json-both.ndjson", "winston 3.19.0", "format.json()"),
  both("winston/simple-both.txt", "winston 3.19.0", "format.simple(): text, then JSON"),
  both("winston/pretty-both.txt", "winston 3.19.0", "format.prettyPrint()"),
  both("winston/logstash-both.ndjson", "winston 3.19.0", "format.logstash(): @fields"),
  both("bunyan/both.ndjson", "bunyan 2.0.5", "log.info({ req, res })"),
  refused("debug/refused.txt", "debug 4.4.3", "%o, %O and %j without a terminal"),
  both("logfmt/both.txt", "logfmt 1.4.0", "logfmt.stringify, body as JSON text"),
  both("morgan/both.log", "morgan 1.12.1", "access log with :token, no host", {
    codes: [],
    hosts: [],
    accept: ["warning"],
  }),
  refused("superagent/refused.json", "superagent 10.4.2", "JSON of request and response", { sdkVersion }),
  refused("sentry/envelope-refused.txt", "@sentry/node 11.12.0", "the envelope as it leaves the SDK"),
  refused("sentry/event-refused.json", "@sentry/node 11.12.0", "the event in that envelope"),

  both("nginx/access.log", "nginx 1.22.1", "access log, combined format with host and token", { codes: [] }),
  both("nginx/access.json.log", "nginx 1.22.1", "access log with escape=json and the request's body", {
    codes: [],
    sdkVersion,
  }),
  both("apache/access.log", "Apache 2.4.71", "CustomLog with %v and the header", { codes: [] }),
  refused("syslog/rfc3164-refused.log", "logger (util-linux 2.38.1)", "logger -s --rfc3164"),
  refused("syslog/rfc5424-refused.log", "logger (util-linux 2.38.1)", "logger -s --rfc5424"),
  refused("docker/json-file-refused.log", "Docker", "json-file driver, lines of its documented form", {
    modelled: true,
  }),

  refused("mail/quoted-printable.eml", MAIL, "textEncoding: quoted-printable"),
  refused("mail/base64.eml", MAIL, "textEncoding: base64"),
  refused("mail/html-and-text.eml", MAIL, "multipart/alternative with the log in <pre>"),
  accepted("mail/bare-token.eml", MAIL, "a token alone, quoted-printable", { hosts: [] }),
  refused("markup/issue.md", "Markdown by hand", "code block, table, quote"),
  refused("markup/jira2md.jira", "jira2md 3.0.1", "that Markdown as Jira's mark-up"),
  refused("markup/slackify-markdown.txt", "slackify-markdown 4.5.0", "that Markdown as Slack's"),
  accepted("markup/turndown.md", "turndown 7.2.5", "HTML to Markdown: escaped underscores", { hosts: [] }),
];
