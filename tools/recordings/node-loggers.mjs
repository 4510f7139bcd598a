// What Node's clients and loggers write about an exchange: console.log of objects (util.inspect), axios errors,
// superagent, got, pino, winston, bunyan, debug, morgan, logfmt. The packages are in the folder named by PACKAGES.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { PassThrough } from "node:stream";
import { format, inspect } from "node:util";

const { GOOD, WRONG_SECRET, EXPIRED, EVENT, OUT, PACKAGES } = process.env;
const require = createRequire(`${PACKAGES}/package.json`);
const HERE = import.meta.dirname;
const URL_OF_EVENTS = "https://eventgw.us1.twilio.com/v4/EndpointEvents";

function write(tool, name, text) {
  mkdirSync(`${OUT}/${tool}`, { recursive: true });
  // Stack traces name the folders of the packages and of this script: a neutral one replaces them.
  writeFileSync(
    `${OUT}/${tool}/${name}`,
    text.replaceAll(PACKAGES, "/srv/softphone").replaceAll(HERE, "/srv/softphone"),
  );
}

const headersOf = (token) => ({ "X-Twilio-Token": token, "Content-Type": "application/json" });

async function exchange(token) {
  const request = new Request(URL_OF_EVENTS, { method: "POST", headers: headersOf(token), body: EVENT });
  const response = await fetch(request.clone());
  return { request, response, body: await response.json() };
}

const good = await exchange(GOOD);
const refused = await exchange(WRONG_SECRET);
const plain = ({ request, response, body }) => ({
  req: { method: request.method, url: request.url, headers: Object.fromEntries(request.headers) },
  res: { statusCode: response.status, headers: Object.fromEntries(response.headers), body },
});

write(
  "node",
  "inspect-headers-accepted.txt",
  `${inspect(good.request.headers)}\n${inspect(good.response)}\n`,
);
write("node", "inspect-object-refused.txt", `${inspect(plain(refused), { depth: 4 })}\n`);
write("node", "inspect-request-refused.txt", `${inspect(refused.request)}\n${inspect(refused.body)}\n`);
write("node", "inspect-colored-refused.txt", `${inspect(plain(refused), { depth: 4, colors: true })}\n`);
write(
  "node",
  "console-format-refused.txt",
  `${format("POST %s %o -> %d %j", URL_OF_EVENTS, headersOf(WRONG_SECRET), refused.response.status, refused.body)}\n`,
);

const axios = require("axios");
for (const [name, token] of [
  ["refused", WRONG_SECRET],
  ["expired", EXPIRED],
]) {
  const error = await axios
    .post(URL_OF_EVENTS, JSON.parse(EVENT), { headers: headersOf(token) })
    .catch((e) => e);
  write("axios", `to-json-${name}.json`, `${JSON.stringify(error.toJSON(), null, 2)}\n`);
  if (name === "refused") {
    const lean = { config: error.config, status: error.response.status, data: error.response.data };
    write("axios", "config-and-response-refused.txt", `${inspect(lean, { depth: 3 })}\n`);
    write("axios", "error-inspect-refused.txt", `${inspect(error, { depth: 2 }).slice(0, 28_000)}\n`);
  }
}

const pino = require("pino");
const collect = () => {
  const stream = new PassThrough();
  let text = "";
  stream.on("data", (part) => {
    text += part;
  });
  return { stream, text: () => text };
};
{
  const out = collect();
  const log = pino({}, out.stream);
  for (const one of [good, refused]) log.info(plain(one), "event posted");
  write("pino", "both.ndjson", out.text());
  const pretty = require("pino-pretty").prettyFactory({ colorize: false });
  write("pino", "pretty-both.txt", out.text().trim().split("\n").map(pretty).join(""));
}
{
  const winston = require("winston");
  for (const [name, layout] of [
    ["json-both.ndjson", winston.format.combine(winston.format.timestamp(), winston.format.json())],
    ["simple-both.txt", winston.format.simple()],
    ["pretty-both.txt", winston.format.combine(winston.format.timestamp(), winston.format.prettyPrint())],
    ["logstash-both.ndjson", winston.format.logstash()],
  ]) {
    const out = collect();
    const log = winston.createLogger({
      format: layout,
      transports: [new winston.transports.Stream({ stream: out.stream })],
    });
    for (const one of [good, refused]) log.info("event posted", plain(one));
    await new Promise((done) => setTimeout(done, 50));
    write("winston", name, out.text());
  }
}
{
  const out = collect();
  const log = require("bunyan").createLogger({ name: "softphone", stream: out.stream });
  for (const one of [good, refused]) log.info(plain(one), "event posted");
  write("bunyan", "both.ndjson", out.text());
}
{
  const debug = require("debug");
  debug.enable("softphone*");
  const lines = [];
  debug.log = (...parts) => lines.push(format(...parts));
  const log = debug("softphone:events");
  log("posting %o", plain(refused).req);
  log("answered %O", plain(refused).res);
  log("answered %j", plain(refused).res);
  write("debug", "refused.txt", `${lines.join("\n")}\n`);
}
{
  const logfmt = require("logfmt");
  const line = (token, one) =>
    logfmt.stringify({
      at: "info",
      method: "POST",
      host: "eventgw.us1.twilio.com",
      path: "/v4/EndpointEvents",
      x_twilio_token: token,
      status: one.response.status,
      body: JSON.stringify(one.body),
    });
  write("logfmt", "both.txt", `${line(GOOD, good)}\n${line(WRONG_SECRET, refused)}\n`);
}
{
  // Express's usual access log with the header, on a server that forwards events.
  const morgan = require("morgan");
  morgan.token("token", (request) => request.headers["x-twilio-token"]);
  const layout = morgan.compile(
    ':remote-addr - - [:date[clf]] ":method :url HTTP/:http-version" :status "x-twilio-token: :token"',
  );
  const lines = [good, refused].map(({ request, response }) =>
    layout(
      morgan,
      {
        method: "POST",
        url: "/v4/EndpointEvents",
        httpVersionMajor: 1,
        httpVersionMinor: 1,
        headers: Object.fromEntries(request.headers),
        ip: "127.0.0.1",
      },
      { statusCode: response.status, headersSent: true, getHeader: () => undefined },
    ),
  );
  write("morgan", "both.log", `${lines.join("\n")}\n`);
}
{
  const superagent = require("superagent");
  const error = await superagent
    .post(URL_OF_EVENTS)
    .set(headersOf(WRONG_SECRET))
    .send(EVENT)
    .catch((e) => e);
  write(
    "superagent",
    "refused.json",
    `${JSON.stringify({ request: error.response.request, response: error.response }, null, 2)}\n`,
  );
}
