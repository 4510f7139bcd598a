import { EVENT } from "./event.ts";
import {
  base64,
  host,
  pairs,
  path,
  raw,
  refusal,
  requestHeaders,
  responseHeaders,
  rest,
  sides,
  token,
  url,
  write,
} from "./modelled-exchange.ts";

// Files of proxies and browsers that we cannot run, modeled on their documentation and public samples.

// Charles: bodies in base64 over HTTP/2, statusText null, pseudo headers among the headers.
write("charles/refused.har", {
  log: {
    version: "1.2",
    creator: { name: "Charles Proxy", version: "4.6.7" },
    entries: [
      {
        startedDateTime: "2026-11-26T13:50:00.123+01:00",
        time: 22,
        request: {
          ...sides.request,
          httpVersion: "HTTP/2.0",
          headers: [
            { name: ":method", value: "POST" },
            { name: ":authority", value: host },
            { name: ":scheme", value: "https" },
            { name: ":path", value: path },
            { name: "x-twilio-token", value: token },
          ],
        },
        response: {
          ...sides.response,
          _charlesStatus: "COMPLETE",
          statusText: null,
          httpVersion: "HTTP/2.0",
          headers: [{ name: ":status", value: "403" }, ...pairs({ "content-type": "application/json" })],
          content: {
            size: refusal.length,
            mimeType: "application/json",
            text: base64(refusal),
            encoding: "base64",
          },
          redirectURL: null,
        },
        serverIPAddress: "192.0.2.10",
        ...rest,
      },
    ],
  },
});
write("charles/refused.chlsj", [
  {
    status: "COMPLETE",
    method: "POST",
    protocolVersion: "HTTP/1.1",
    scheme: "https",
    host,
    port: null,
    actualPort: 443,
    path,
    query: null,
    tunnel: false,
    webSocket: false,
    remoteAddress: `${host}/192.0.2.10`,
    times: { start: "2026-11-26T12:50:00.123Z", end: "2026-11-26T12:50:00.145Z" },
    request: {
      mimeType: "application/json",
      header: { firstLine: `POST ${path} HTTP/1.1`, headers: pairs(requestHeaders) },
      body: { text: EVENT, charset: null },
    },
    response: {
      status: 403,
      mimeType: "application/json",
      header: { firstLine: "HTTP/1.1 403 Forbidden", headers: pairs(responseHeaders) },
      body: { text: refusal, charset: null },
    },
  },
]);

// Fiddler: seven digits of a second, the log's comment, the connection's ports. And "Save as text".
write("fiddler/refused.har", {
  log: {
    pages: [],
    comment: "exported @ 11/26/2026 12:55:00 PM",
    entries: [
      {
        time: 22,
        ...sides,
        ...rest,
        startedDateTime: "2026-11-26T12:50:00.1234567+00:00",
        connection: "ClientPort:51012;EgressPort:51013",
        comment: "[#7]",
      },
    ],
    creator: { version: "5.0.20253.3311", comment: "https://fiddler2.com", name: "Fiddler" },
    version: "1.2",
  },
});
write(
  "fiddler/session-refused.txt",
  `${raw(`POST ${url} HTTP/1.1`, requestHeaders, EVENT)}\r\n${raw("HTTP/1.1 403 Forbidden", responseHeaders, refusal)}\r\n\r\n${"-".repeat(66)}\r\n`,
);

// Safari: creator's name, HTTP/2, header names as sent.
write("safari/refused.har", {
  log: {
    version: "1.2",
    creator: { name: "WebKit Web Inspector", version: "1.0" },
    pages: [
      {
        startedDateTime: "2026-11-26T12:49:58.000Z",
        id: "page_0",
        title: "https://softphone.test/",
        pageTimings: {},
      },
    ],
    entries: [
      {
        pageref: "page_0",
        startedDateTime: "2026-11-26T12:50:00.123Z",
        time: 22.1,
        request: { ...sides.request, httpVersion: "HTTP/2" },
        response: { ...sides.response, httpVersion: "HTTP/2", statusText: "", _transferSize: 240 },
        ...rest,
        serverIPAddress: "192.0.2.10",
        _serverPort: 443,
        connection: "1",
        _fetchType: "Network Load",
        _priority: "medium",
      },
    ],
  },
});

// Burp: raw messages in base64 within XML.
write(
  "burp/refused.xml",
  `<?xml version="1.0"?>
<items burpVersion="2026.1" exportTime="Thu Nov 26 12:55:00 UTC 2026">
  <item>
    <time>Thu Nov 26 12:50:00 UTC 2026</time>
    <url><![CDATA[${url}]]></url>
    <host ip="192.0.2.10">${host}</host>
    <port>443</port>
    <protocol>https</protocol>
    <method><![CDATA[POST]]></method>
    <path><![CDATA[${path}]]></path>
    <request base64="true"><![CDATA[${base64(raw(`POST ${path} HTTP/1.1`, requestHeaders, EVENT))}]]></request>
    <status>403</status>
    <responselength>200</responselength>
    <mimetype>JSON</mimetype>
    <response base64="true"><![CDATA[${base64(raw("HTTP/1.1 403 Forbidden", responseHeaders, refusal))}]]></response>
    <comment></comment>
  </item>
</items>`,
);
