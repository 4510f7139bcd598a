#!/bin/sh
# Node's own debug output: NODE_DEBUG=http for the http module, NODE_DEBUG=undici for fetch; and the https module's raw
# headers.
set -eu
mkdir -p "$OUT/node"
script='const https = require("node:https"); const { WRONG_SECRET, EVENT } = process.env;
const request = https.request("https://eventgw.us1.twilio.com/v4/EndpointEvents", { method: "POST",
  headers: { "X-Twilio-Token": WRONG_SECRET, "Content-Type": "application/json" } }, (answer) => {
  let body = ""; answer.on("data", (part) => { body += part; });
  answer.on("end", () => { console.log(answer.statusCode, answer.rawHeaders, body); console.log(request.getHeaders()); });
}); request.end(EVENT);'
NODE_DEBUG=http node -e "$script" >"$OUT/node/debug-http-refused.txt" 2>&1
node -e "$script" >"$OUT/node/raw-headers-refused.txt" 2>&1
