/** What a header's value may hold so that a writer's output can be read back. */
export type Alphabet = "any" | "ascii" | "word" | "plain";

/** How one tool or language writes the token header. */
export interface Writer {
  /** `any`: every printable character; `ascii`; `word`: no whitespace; `plain`: no brackets, commas, quotes, pairs. */
  readonly alphabet: Alphabet;
  readonly write: (value: string) => string;
}

const NAME = "X-Twilio-Token";
const URL = "https://eventgw.us1.twilio.com/v4/EndpointEvents";

const json = JSON.stringify;
const single = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
const python = (text: string): string =>
  text.includes("'") && !text.includes('"')
    ? `"${text.replaceAll("\\", "\\\\")}"`
    : `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
const ruby = (text: string): string => json(text).replace(/#(?=[{$@])/g, "\\#");
const html = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const shell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const doubleQuotes = (text: string): string => `"${text.replace(/[$`"\\]/g, "\\$&")}"`;
const ansi = (text: string): string =>
  `$'${text
    .replace(/[\\']/g, "\\$&")
    .replace(/[^\x20-\x7e]|!/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)}'`;
/** As Chrome does for cmd. */
const cmd = (text: string): string =>
  `^"${text
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replace(/[^a-zA-Z0-9\s_\-:=+~'/.,?;()*`]/g, "^$&")}^"`;
const powershell = (text: string): string =>
  `"${text.replace(/[`$"]/g, "`$&").replace(/[^\x20-\x7e]/g, (c) => `$([char]${c.charCodeAt(0)})`)}"`;

/** Writers of the token header, by name: each is the inverse of a form that can be read. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  "cURL, single quotes": {
    alphabet: "any",
    write: (v) => `curl '${URL}' \\\n  -H ${shell(`${NAME}: ${v}`)} \\\n  -d x`,
  },
  "cURL, double quotes": {
    alphabet: "any",
    write: (v) => `curl "${URL}" -H ${doubleQuotes(`${NAME}: ${v}`)} -d x`,
  },
  "cURL, ANSI-C quotes": { alphabet: "any", write: (v) => `curl '${URL}' -H ${ansi(`${NAME}: ${v}`)} -d x` },
  "cURL, long option": { alphabet: "any", write: (v) => `curl --header ${shell(`${NAME}: ${v}`)} '${URL}'` },
  "cURL of cmd": {
    alphabet: "any",
    write: (v) => `curl ^"${URL}^" ^\r\n  -H ${cmd(`${NAME}: ${v}`)} ^\r\n  -H ${cmd("a: b")}`,
  },
  "cURL, no quotes": {
    alphabet: "plain",
    write: (v) => `curl ${URL} -H ${NAME}:${v.replaceAll(" ", "")}x -d y`,
  },
  PowerShell: {
    alphabet: "any",
    write: (v) =>
      `Invoke-WebRequest -Uri "${URL}" \`\n-Headers @{\n"accept"="*/*"\n  "x-twilio-token"=${powershell(v)}\n}`,
  },
  "PowerShell, single quotes": {
    alphabet: "any",
    write: (v) => `Invoke-RestMethod ${URL} -Headers @{'x-twilio-token' = '${v.replaceAll("'", "''")}'}`,
  },
  wget: { alphabet: "any", write: (v) => `wget --header=${shell(`${NAME}: ${v}`)} ${URL}` },
  HTTPie: {
    alphabet: "any",
    write: (v) => `http POST ${URL} ${shell(`${NAME}:${v}`)} Origin:https://a.example`,
  },
  "HTTPie, quoted value": {
    alphabet: "any",
    write: (v) => `https POST ${URL} ${NAME}:${doubleQuotes(v)} a=b`,
  },
  fetch: {
    alphabet: "any",
    write: (v) => `fetch("${URL}", {"headers": {"accept": "*/*", "x-twilio-token": ${json(v)}}});`,
  },
  XMLHttpRequest: {
    alphabet: "any",
    write: (v) => `xhr.setRequestHeader("${NAME}", ${json(v)});\nxhr.send("a");`,
  },
  "JavaScript, single quotes": {
    alphabet: "any",
    write: (v) => `axios.post('${URL}', {}, {headers: {'${NAME}': ${single(v)}}})`,
  },
  "JSON in JSON": { alphabet: "any", write: (v) => `log: ${json({ a: json({ [NAME]: v, b: 1 }) })}` },
  "JSON in JSON in JSON": {
    alphabet: "any",
    write: (v) => `log: ${json({ a: json({ b: json({ [NAME]: v, c: 1 }) }) })}`,
  },
  "a piece of HAR": {
    alphabet: "any",
    write: (v) => `…"headers":[{"name":"Accept","value":"*/*"},{"name":"${NAME}","value":${json(v)}},{"na`,
  },
  "Python dict": {
    alphabet: "any",
    write: (v) => `{'Accept': '*/*', '${NAME}': ${python(v)}, 'Origin': 'x'}`,
  },
  "Python tuples": { alphabet: "any", write: (v) => `[('Accept', '*/*'), ('${NAME}', ${python(v)})]` },
  "Python bytes": { alphabet: "ascii", write: (v) => `{b'${NAME}': b${python(v)}}` },
  "Python http.client": {
    alphabet: "ascii",
    write: (v) =>
      `send: b'POST /v4/EndpointEvents HTTP/1.1\\r\\nHost: a\\r\\n${NAME}: ${v.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}\\r\\nAccept: */*\\r\\n\\r\\n'`,
  },
  "Ruby hash": { alphabet: "any", write: (v) => `{"Accept"=>["*/*"], "${NAME}"=>[${ruby(v)}]}` },
  "Rack environment": {
    alphabet: "any",
    write: (v) => `{"HTTP_ACCEPT"=>"*/*", "HTTP_X_TWILIO_TOKEN"=>${ruby(v)}}`,
  },
  "PHP array": { alphabet: "any", write: (v) => `['Accept' => '*/*', '${NAME}' => ${single(v)}]` },
  "PHP print_r": {
    alphabet: "any",
    write: (v) =>
      `Array\n(\n    [HTTP_HOST] => a\n    [HTTP_X_TWILIO_TOKEN] => ${v}\n    [HTTP_ACCEPT] => */*\n)`,
  },
  "Go literal": {
    alphabet: "any",
    write: (v) => `http.Header{"Accept":[]string{"*/*"}, "${NAME}":[]string{${json(v)}}}`,
  },
  "Go map": {
    alphabet: "plain",
    write: (v) => `map[Accept:[*/*] ${NAME}:[${v}] Origin:[https://a.example]]`,
  },
  "Go HTTP/2 log": {
    alphabet: "any",
    write: (v) => `http2: Transport encoding header "x-twilio-token" = ${json(v)}`,
  },
  "Java map of lists": { alphabet: "plain", write: (v) => `{Accept=[*/*], ${NAME}=[${v}], Origin=[x]}` },
  "Java map": { alphabet: "plain", write: (v) => `{Accept=*/*, ${NAME}=${v}, Origin=x}` },
  "Java wire log": {
    alphabet: "any",
    write: (v) =>
      `DEBUG http-outgoing-0 >> "Host: a[\\r][\\n]"\nDEBUG http-outgoing-0 >> "${NAME}: ${v}[\\r][\\n]"\n`,
  },
  "Apache HttpClient": { alphabet: "plain", write: (v) => `[Accept: */*, ${NAME}: ${v}, Origin: x]` },
  OkHttp: {
    alphabet: "any",
    write: (v) => `D/OkHttp: Host: a.example\nD/OkHttp: ${NAME}: ${v}\nD/OkHttp: --> END POST`,
  },
  "OkHttp with times": {
    alphabet: "any",
    write: (v) =>
      `11-18 11:06:40.123  1234  5678 I okhttp.OkHttpClient: ${NAME}: ${v}\n11-18 11:06:40.129  1234  5678 I okhttp.OkHttpClient: Accept: */*\n`,
  },
  logfmt: { alphabet: "any", write: (v) => `level=info accept="*/*" ${NAME}=${json(v)} user_agent="a b"` },
  "logfmt, no quotes": {
    alphabet: "plain",
    write: (v) => `level=info ${NAME}=${v.replaceAll(" ", "")}x user_agent="a b"`,
  },
  "raw HTTP": {
    alphabet: "any",
    write: (v) => `POST /v4/EndpointEvents HTTP/1.1\r\nHost: a\r\n${NAME}: ${v}\r\nAccept: */*\r\n\r\n`,
  },
  "cURL's own log": {
    alphabet: "any",
    write: (v) => `> POST /v4/EndpointEvents HTTP/2\n> Host: a\n> x-twilio-token: ${v}\n> accept: */*\n>\n`,
  },
  "HTTP/2 log of cURL": {
    alphabet: "plain",
    write: (v) => `* [HTTP/2] [1] [:path: /a]\n* [HTTP/2] [1] [x-twilio-token: ${v}]\n`,
  },
  "cURL's trace": {
    alphabet: "ascii",
    write: (v) => {
      const rows: string[] = ["0000: POST /a HTTP/1.1"];
      const line = `x-twilio-token: ${v}`;
      for (let i = 0; i < line.length; i += 64)
        rows.push(`${(24 + i).toString(16).padStart(4, "0")}: ${line.slice(i, i + 64)}`);
      rows.push(`${(26 + line.length).toString(16).padStart(4, "0")}: accept: */*`);
      return rows.join("\n");
    },
  },
  "header lines": {
    alphabet: "any",
    write: (v) => `accept: */*\norigin: https://a.example\nx-twilio-token: ${v}`,
  },
  "header lines with dates": {
    alphabet: "any",
    write: (v) => `12:00:01.001 Accept: */*\n12:00:01.002 ${NAME}: ${v}\n`,
  },
  "HTML table": { alphabet: "any", write: (v) => `<tr><td>${NAME}</td><td>${html(v)}</td></tr>` },
  "XML elements": {
    alphabet: "any",
    write: (v) => `<header><name>${NAME}</name>\n  <value>${html(v)}</value></header>`,
  },
  "XML attributes": { alphabet: "any", write: (v) => `<header name="${NAME}" value="${html(v)}"/>` },
  "Markdown table": {
    alphabet: "any",
    write: (v) =>
      `| Header | Value |\n|---|---|\n| ${NAME} | ${v.replace(/[|\\]/g, "\\$&")} |\n| Accept | x |`,
  },
  tabs: { alphabet: "any", write: (v) => `Accept\t*/*\n${NAME}\t${v}\nOrigin\tx` },
  CSV: {
    alphabet: "any",
    write: (v) => `name,value\n"${NAME}","${v.replaceAll('"', '""')}"\n"Accept","*/*"`,
  },
  "YAML list": {
    alphabet: "any",
    write: (v) => `headers:\n  ${NAME}:\n  - '${v.replaceAll("'", "''")}'\n  Accept:\n  - "*/*"`,
  },
  "YAML fields": { alphabet: "any", write: (v) => `- name: ${NAME}\n  value: ${json(v)}\n- name: Accept` },
  "HTML of JSON": { alphabet: "any", write: (v) => `<pre>${html(json({ Accept: "*/*", [NAME]: v }))}</pre>` },
  colors: {
    alphabet: "any",
    write: (v) => `> Host: a\n> \u001b[1mx-twilio-token\u001b[0m: ${v}\n> accept: x`,
  },
  "nginx debug log": {
    alphabet: "any",
    write: (v) => `[debug] 1#1: *1 http header: "${NAME}: ${v.replace(/["\\]/g, "\\$&")}"`,
  },
};
