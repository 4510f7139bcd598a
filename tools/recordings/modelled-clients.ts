import { EVENT } from "./event.ts";
import {
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

// What HTTP clients of other platforms log, according to their documentation.

// OkHttp's HttpLoggingInterceptor at level BODY, in logcat.
const okhttp = [
  `--> POST ${url} h2`,
  "Content-Type: application/json",
  `X-Twilio-Token: ${token}`,
  "",
  EVENT,
  `--> END POST (${EVENT.length}-byte body)`,
  `<-- 403 ${url} (22ms)`,
  ...lines(responseHeaders),
  "",
  refusal,
  `<-- END HTTP (${refusal.length}-byte body)`,
];
write(
  "okhttp/logcat-refused.txt",
  okhttp.map((line) => `11-26 12:50:00.123  4711  4750 I okhttp.OkHttpClient: ${line}`).join("\n"),
);
write("okhttp/plain-refused.txt", okhttp.join("\n"));

// Apache HttpClient 4 with its header and wire logs.
const wire = (direction: ">>" | "<<", line: string) =>
  `2026-11-26 12:50:00,123 DEBUG [main] org.apache.http.headers - http-outgoing-0 ${direction} ${line}`;
write(
  "apache-httpclient/headers-refused.log",
  [
    wire(">>", `POST ${path} HTTP/1.1`),
    ...lines(requestHeaders).map((line) => wire(">>", line)),
    wire("<<", "HTTP/1.1 403 Forbidden"),
    ...lines(responseHeaders).map((line) => wire("<<", line)),
    `2026-11-26 12:50:00,124 DEBUG [main] org.apache.http.wire - http-outgoing-0 << "${refusal}"`,
  ].join("\n"),
);

// .NET: HttpRequestMessage.ToString() and HttpResponseMessage.ToString(), and the log of IHttpClientFactory.
write(
  "dotnet/to-string-refused.txt",
  `Method: POST, RequestUri: '${url}', Version: 1.1, Content: System.Net.Http.StringContent, Headers:
{
  X-Twilio-Token: ${token}
  Content-Type: application/json; charset=utf-8
}
StatusCode: 403, ReasonPhrase: 'Forbidden', Version: 1.1, Content: System.Net.Http.HttpConnectionResponseContent, Headers:
{
  Date: ${responseHeaders.Date}
  Content-Type: application/json
}
${refusal}`,
);
write(
  "dotnet/client-factory-refused.log",
  `info: System.Net.Http.HttpClient.twilio.ClientHandler[100]
      Sending HTTP request POST ${url}
trce: System.Net.Http.HttpClient.twilio.ClientHandler[102]
      Request Headers:
      X-Twilio-Token: ${token}
      Content-Type: application/json
info: System.Net.Http.HttpClient.twilio.ClientHandler[101]
      Received HTTP response headers after 22.1ms - 403
trce: System.Net.Http.HttpClient.twilio.ClientHandler[103]
      Response Headers:
      Date: ${responseHeaders.Date}
      Content-Type: application/json`,
);

// A .http file of an editor, with the answer that VS Code's REST Client shows beside it.
write(
  "rest-client/events-refused.http",
  `### events
POST ${url} HTTP/1.1
Content-Type: application/json
X-Twilio-Token: ${token}

${EVENT}

HTTP/1.1 403 Forbidden
${lines(responseHeaders).join("\n")}
Connection: close
Host: ${host}

${refusal}`,
);
