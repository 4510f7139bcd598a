import { accepted, both, expired, refused, SIGNALING, unanswered } from "./exchange.ts";
import type { Recording } from "./recording.ts";

const CURL = "curl 7.88.1";
const WGET = "wget 1.21.3";
const HTTPIE = "HTTPie 3.2.1";
const PYTHON = "Python 3.11.2";
const REQUESTS = "requests 2.28.1";
const JAVA = "OpenJDK 17.0.15";
const MITMPROXY = "mitmproxy 8.1.1";
const VCR = "VCR 5.0.0, WebMock 3.18.1, Ruby 3.1.2";
const GO = "Go 1.19.8";
const PHP = "PHP 8.2.36";
const WSCAT = "wscat 6.1.0";
const WEBSOCKETS = "Python websockets 10.4";
const NEWMAN = "newman 6.2.2, postman-collection 4.4.0";

const sdkVersion = "2.18.5";

/** What HTTP clients and proxies write: tools/recordings, one script for each tool. */
export const CLIENTS: readonly Recording[] = [
  accepted("curl/verbose-h2.txt", CURL, "curl -v, HTTP/2"),
  refused("curl/verbose-h2-refused.txt", CURL, "curl -v, HTTP/2"),
  accepted("curl/verbose-h1.txt", CURL, "curl -v --http1.1"),
  expired("curl/verbose-h1-expired.txt", CURL, "curl -v --http1.1"),
  refused("curl/trace-ascii-refused.txt", CURL, "curl --http1.1 --trace-ascii - --trace-time", {
    sdkVersion,
  }),
  refused("curl/trace-ascii-h2-refused.txt", CURL, "curl --trace-ascii -, HTTP/2", { sdkVersion }),
  refused("curl/trace-hex-refused.txt", CURL, "curl --http1.1 --trace -: bytes and a text column of 16", {
    sdkVersion,
  }),
  accepted("curl/include-accepted.txt", CURL, "the command, and what curl -i answered, HTTP/1.1", {
    sdkVersion,
  }),
  refused("curl/include-refused.txt", CURL, "the command, and what curl -i answered, HTTP/2", { sdkVersion }),
  unanswered("curl/libcurl.c", CURL, "curl --libcurl: the request as C code", {
    tokens: ["good"],
    sdkVersion,
  }),

  accepted("wget/debug.txt", WGET, "wget -d --post-data", { sdkVersion }),
  refused("wget/debug-refused.txt", WGET, "wget -d --post-data --content-on-error", { sdkVersion }),
  refused("wget/server-response-refused.txt", WGET, "the command, and wget -S", { sdkVersion }),

  accepted("httpie/verbose.txt", HTTPIE, "http -v --pretty=format", { sdkVersion }),
  refused("httpie/verbose-refused.txt", HTTPIE, "http -v --pretty=format", { sdkVersion }),
  refused("httpie/colored-refused.txt", HTTPIE, "http -v --pretty=all: ANSI colors", { sdkVersion }),
  expired("httpie/plain-expired.txt", HTTPIE, "http --print=HhBb --pretty=none", { sdkVersion }),
  refused("httpie/command-refused.txt", HTTPIE, "the command, and its answer (--print=hb)"),
  unanswered("httpie/offline.txt", HTTPIE, "http --offline: the request alone", { tokens: ["good"] }),

  accepted("python/http-client-debug-accepted.txt", PYTHON, "http.client, set_debuglevel(1)", { sdkVersion }),
  refused("python/http-client-debug-refused.txt", PYTHON, "http.client, set_debuglevel(1)", { sdkVersion }),
  accepted("python/requests-log-accepted.txt", REQUESTS, "logging at DEBUG, with the headers as a dict"),
  refused("python/requests-log-refused.txt", REQUESTS, "logging at DEBUG, with the headers as a dict"),
  refused("python/requests-repr-refused.txt", REQUESTS, "repr of the headers, the response, its bytes", {
    hosts: [],
  }),
  expired("python/pprint-expired.txt", PYTHON, "pprint of request and answer"),
  expired("python/repr-expired.txt", PYTHON, "repr of the same dict"),
  expired("python/json-dumps-indent-expired.json", PYTHON, "json.dumps(indent=4) of the same dict"),
  // The bytes' wrapping is in the print, so it says nothing of what was sent.
  accepted("python/bytes-repr.txt", PYTHON, "print of a token as bytes: b'…'", {
    hosts: [],
    verdict: "valid",
    accept: ["warning"],
  }),

  unanswered("python/wsgi-environ.txt", PYTHON, "pprint of a WSGI environ: HTTP_X_TWILIO_TOKEN", {
    tokens: ["good"],
  }),
  unanswered("python/http-server-headers.txt", PYTHON, "http.server's request line and headers", {
    tokens: ["good"],
  }),

  accepted("vcr/accepted.yml", VCR, "cassette in YAML", { sdkVersion, via: "capture" }),
  refused("vcr/refused.yml", VCR, "cassette in YAML", { sdkVersion, via: "capture" }),
  expired("vcr/expired.json", VCR, "cassette in JSON", { sdkVersion, via: "capture" }),
  both("vcr/both.yml", VCR, "cassette in YAML, two interactions", { sdkVersion, via: "capture" }),
  refused("vcr/net-http-debug-refused.txt", VCR, "Net::HTTP#set_debug_output", { sdkVersion }),
  accepted("vcr/hash-inspect.txt", VCR, "p of the headers: hash rockets", { hosts: [] }),

  accepted("java/http-client-log-accepted.txt", JAVA, "-Djdk.httpclient.HttpClient.log=requests,headers"),
  refused(
    "java/http-client-log-refused.txt",
    JAVA,
    "-Djdk.httpclient.HttpClient.log=requests,headers: no body",
    {
      codes: [],
    },
  ),
  accepted("java/to-string-accepted.txt", JAVA, "HttpHeaders and HttpResponse by toString()"),
  refused("java/to-string-refused.txt", JAVA, "HttpHeaders and HttpResponse by toString(), and the body"),

  accepted("mitmproxy/detail-3.txt", MITMPROXY, "mitmdump --flow-detail 3, HTTP/2", { sdkVersion }),
  refused("mitmproxy/detail-3-refused.txt", MITMPROXY, "mitmdump --flow-detail 3, HTTP/2", { sdkVersion }),
  refused("mitmproxy/detail-3-h1-refused.txt", MITMPROXY, "mitmdump --flow-detail 3 --no-http2", {
    sdkVersion,
  }),
  refused("mitmproxy/detail-2-refused.txt", MITMPROXY, "mitmdump --flow-detail 2: no bodies", { codes: [] }),
  refused("mitmproxy/refused.har", MITMPROXY, "mitmdump -s har_dump.py", { sdkVersion, via: "capture" }),

  accepted("postman/collection-accepted.json", NEWMAN, "collection v2.1 with the response saved", {
    sdkVersion,
  }),
  refused("postman/collection-refused.json", NEWMAN, "collection v2.1 with the response saved", {
    sdkVersion,
  }),
  expired("postman/collection-expired.json", NEWMAN, "collection v2.1 with the response saved", {
    sdkVersion,
  }),
  unanswered("postman/collection-unsent.json", NEWMAN, "collection v2.1, nothing sent", {
    tokens: ["good"],
    sdkVersion,
  }),
  accepted("postman/newman-report-accepted.json", NEWMAN, "newman run -r json: bodies as arrays of bytes", {
    sdkVersion,
  }),
  refused("postman/newman-report-refused.json", NEWMAN, "newman run -r json: bodies as arrays of bytes", {
    sdkVersion,
  }),
  expired("postman/newman-report-expired.json", NEWMAN, "newman run -r json: bodies as arrays of bytes", {
    sdkVersion,
  }),

  accepted("go/dump-accepted.txt", GO, "httputil.DumpRequestOut and DumpResponse", { sdkVersion }),
  refused("go/dump-refused.txt", GO, "httputil.DumpRequestOut and DumpResponse", { sdkVersion }),
  accepted("go/dump-quoted-accepted.txt", GO, "the same with %q", { sdkVersion }),
  refused("go/dump-quoted-refused.txt", GO, "the same with %q", { sdkVersion }),
  accepted("go/header-v-accepted.txt", GO, "http.Header with %v: map[K:[v]]"),
  refused("go/header-v-refused.txt", GO, "http.Header with %v: map[K:[v]]"),
  accepted("go/header-go-syntax-accepted.txt", GO, "http.Header with %#v"),
  refused("go/header-go-syntax-refused.txt", GO, "http.Header with %#v"),

  accepted("php/print-r-accepted.txt", PHP, "print_r of request and answer"),
  refused("php/print-r-refused.txt", PHP, "print_r of request and answer"),
  refused("php/var-dump-refused.txt", PHP, "var_dump of request and answer"),
  refused("php/var-export-refused.txt", PHP, "var_export of request and answer"),
  unanswered("php/server-refused.txt", PHP, "print_r of $_SERVER: HTTP_X_TWILIO_TOKEN"),

  accepted("wscat/accepted.txt", WSCAT, "a listen frame by hand", {
    sdkVersion,
    hosts: [],
    edges: ["ashburn"],
  }),
  refused("wscat/refused.txt", WSCAT, "a listen frame by hand", { sdkVersion, hosts: [], codes: [31202] }),
  accepted("python-websockets/debug-accepted.log", WEBSOCKETS, "its debug log, and the frames in full", {
    sdkVersion,
    hosts: [SIGNALING],
    edges: ["ashburn"],
  }),
  refused("python-websockets/debug-refused.log", WEBSOCKETS, "its debug log, and the frames in full", {
    sdkVersion,
    hosts: [SIGNALING],
    codes: [31202],
  }),
];
