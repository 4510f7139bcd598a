import { EVENT } from "./event.ts";
import {
  date,
  host,
  lines,
  path,
  refusal,
  requestHeaders,
  responseHeaders,
  token,
  url,
  write,
} from "./modelled-exchange.ts";

// Files of apps, panes and log stores that we cannot run, modeled on their documentation and public samples.

// Insomnia: exports hold requests only; its console (Timeline) shows both messages.
write("insomnia/v4.json", {
  _type: "export",
  __export_format: 4,
  __export_date: "2026-11-26T12:55:00.000Z",
  __export_source: "insomnia.desktop.app:v2023.5.8",
  resources: [
    { _id: "wrk_1", _type: "workspace", parentId: null, name: "Twilio", scope: "collection" },
    {
      _id: "req_1",
      _type: "request",
      parentId: "wrk_1",
      name: "events",
      method: "POST",
      url,
      body: { mimeType: "application/json", text: EVENT },
      headers: [{ id: "pair_1", name: "X-Twilio-Token", value: token }],
    },
  ],
});
write(
  "insomnia/v5.yaml",
  `type: collection.insomnia.rest/5.0
schema_version: "5.1"
name: Twilio
meta:
  id: wrk_1
  created: 1795694400000
  modified: 1795694400000
collection:
  - url: ${url}
    name: events
    meta:
      id: req_1
      sortKey: -1795694400000
    method: POST
    body:
      mimeType: application/json
      text: >-
        ${EVENT}
    headers:
      - name: X-Twilio-Token
        value: >-
          ${token}
    settings:
      renderRequestBody: true`,
);
write(
  "insomnia/timeline-refused.txt",
  `* Preparing request to ${url}
* Current time is 2026-11-26T12:50:00.000Z
* Using libcurl/8.7.1-DEV
* Connected to ${host} (192.0.2.10) port 443 (#0)

> POST ${path} HTTP/1.1
${lines(requestHeaders)
  .map((line) => `> ${line}`)
  .join("\n")}

| ${EVENT}

* We are completely uploaded and fine

< HTTP/1.1 403 Forbidden
${lines(responseHeaders)
  .map((line) => `< ${line}`)
  .join("\n")}

* Received 72 B chunk
${refusal}`,
);

// The Headers pane of Chromium's DevTools, selected and copied: name and value on separate lines.
write(
  "panes/chromium-headers-refused.txt",
  `Request URL
${url}
Request Method
POST
Status Code
403 Forbidden
Remote Address
192.0.2.10:443
Referrer Policy
strict-origin-when-cross-origin
content-type
application/json
date
${date}
:authority
${host}
:method
POST
:path
${path}
:scheme
https
x-twilio-token
${token}`,
);

// Log stores: an event of Datadog, a hit of Elasticsearch, a line of `journalctl -o json`, a row of Splunk.
const message = `POST ${url} X-Twilio-Token: ${token} -> 403 ${refusal}`;
write("datadog/event-refused.json", {
  id: "AQAAAZrAbCdEfGhIjK",
  content: {
    timestamp: "2026-11-26T12:50:00.123Z",
    host: "workstation",
    service: "softphone",
    tags: ["env:test"],
    message,
    attributes: { http: { method: "POST", url, status_code: 403 } },
  },
});
write("elasticsearch/hit-refused.json", {
  _index: "logs-2026.11.26",
  _id: "1",
  _source: { "@timestamp": "2026-11-26T12:50:00.123Z", message, url: { full: url } },
});
write(
  "journald/json-refused.ndjson",
  JSON.stringify({
    __REALTIME_TIMESTAMP: "1795697400123456",
    _HOSTNAME: "workstation",
    SYSLOG_IDENTIFIER: "softphone",
    PRIORITY: "6",
    MESSAGE: message,
  }),
);
write(
  "splunk/result-refused.csv",
  `_time,_raw\n2026-11-26T12:50:00.123+0000,"${message.replaceAll('"', '""')}"`,
);

// curl 8 writes HTTP/2's headers differently from the curl 7 at hand.
write(
  "curl/verbose-curl8-refused.txt",
  `* Host ${host}:443 was resolved.
* Connected to ${host} (192.0.2.10) port 443
* using HTTP/2
* [HTTP/2] [1] OPENED stream for ${url}
* [HTTP/2] [1] [:method: POST]
* [HTTP/2] [1] [:scheme: https]
* [HTTP/2] [1] [:authority: ${host}]
* [HTTP/2] [1] [:path: ${path}]
* [HTTP/2] [1] [user-agent: curl/8.11.0]
* [HTTP/2] [1] [accept: */*]
* [HTTP/2] [1] [x-twilio-token: ${token}]
* [HTTP/2] [1] [content-type: application/json]
> POST ${path} HTTP/2
> Host: ${host}
> User-Agent: curl/8.11.0
> Accept: */*
> X-Twilio-Token: ${token}
> Content-Type: application/json
>
* upload completely sent off: 399 bytes
< HTTP/2 403
< content-type: application/json
< date: ${date}
<
* Connection #0 to host ${host} left intact
${refusal}`,
);

// Older DevTools escaped for cmd only with backslashes, and wrote the URL without --url.
write(
  "devtools/curl-cmd-older-refused.txt",
  `curl "${url}" ^
  -H "Accept: */*" ^
  -H "Content-Type: application/json" ^
  -H "Origin: https://softphone.test" ^
  -H "X-Twilio-Token: ${token}" ^
  --data-raw "${EVENT.replaceAll('"', '\\"')}" ^
  --compressed`,
);
