import { refused, unanswered } from "./exchange.ts";
import type { Differences, Recording } from "./recording.ts";

const har: Differences = { modelled: true, via: "capture", sdkVersion: "2.18.5" };
const request: Differences = { modelled: true, sdkVersion: "2.18.5" };
const modelled: Differences = { modelled: true };

/** After documentation and public samples, not made by the tools themselves: tools/recordings/modelled-*.ts. */
export const MODELLED: readonly Recording[] = [
  refused("charles/refused.har", "Charles 4", "HAR: answer in base64, statusText null, pseudo headers", har),
  refused("charles/refused.chlsj", "Charles 4", "JSON session", har),
  refused("fiddler/refused.har", "Fiddler Classic 5", "HAR: seven digits of a second", har),
  refused(
    "fiddler/session-refused.txt",
    "Fiddler Classic 5",
    "Save as text: two raw messages and a rule",
    request,
  ),
  refused("safari/refused.har", "Safari's Web Inspector", "HAR", har),
  refused("burp/refused.xml", "Burp Suite", "Save items: raw messages in base64", har),
  unanswered("insomnia/v4.json", "Insomnia", "export of format 4: requests only", request),
  unanswered("insomnia/v5.yaml", "Insomnia", "export of format 5: folded YAML", request),
  refused("insomnia/timeline-refused.txt", "Insomnia", "the console of a response", request),
  refused(
    "panes/chromium-headers-refused.txt",
    "DevTools of Chromium",
    "Headers pane: name and value by line",
    {
      ...modelled,
      codes: [],
    },
  ),
  refused("datadog/event-refused.json", "Datadog", "an event of a log export", modelled),
  refused("elasticsearch/hit-refused.json", "Elasticsearch", "a hit of a search", modelled),
  refused("journald/json-refused.ndjson", "journald", "journalctl -o json", modelled),
  refused("splunk/result-refused.csv", "Splunk", "results as CSV", modelled),
  refused(
    "curl/verbose-curl8-refused.txt",
    "curl 8",
    "curl -v, HTTP/2: [HTTP/2] [1] [name: value]",
    modelled,
  ),
  unanswered(
    "devtools/curl-cmd-older-refused.txt",
    "DevTools before Chromium 120",
    "Copy as cURL (cmd)",
    request,
  ),
  refused(
    "okhttp/logcat-refused.txt",
    "OkHttp 4",
    "HttpLoggingInterceptor at level BODY, in logcat",
    request,
  ),
  refused("okhttp/plain-refused.txt", "OkHttp 4", "the same without logcat's prefix", request),
  refused("apache-httpclient/headers-refused.log", "Apache HttpClient 4", "header and wire log", modelled),
  refused("dotnet/to-string-refused.txt", ".NET 8", "ToString() of request and response", modelled),
  refused("dotnet/client-factory-refused.log", ".NET 8", "log of IHttpClientFactory: no body", {
    ...modelled,
    codes: [],
  }),
  refused(
    "rest-client/events-refused.http",
    "REST Client for VS Code",
    "a .http file and its answer",
    request,
  ),
];
