import { XmlElement } from "@rgrove/parse-xml";
import type { Json, JsonObject } from "../../core/json/json.ts";

/**
 * A record of one request in XML, in the form that a HAR file has; null for any other element. The names of elements
 * and attributes are those of Charles, of Burp, of JMeter, and of HAR written as XML.
 */
export function xmlExchange(element: XmlElement): Json | null {
  if (element.name === "httpSample") return sampleRecord(element);
  const request = child(element, "request");
  if (request === undefined) return null;
  const response = child(element, "response");
  if (isRaw(request))
    return /^[A-Z]{3,7} \S/.test(rawText(request) ?? "") ? rawRecord(element, request, response) : null;
  return record(element, request, response);
}

function child(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return element?.children.find(
    (node): node is XmlElement => node instanceof XmlElement && names.includes(node.name.toLowerCase()),
  );
}

/** An attribute, or the text of a child, by the first of the names that is there. */
function field(element: XmlElement | undefined, ...names: string[]): string | undefined {
  if (element === undefined) return undefined;
  for (const name of names) {
    const attribute = Object.entries(element.attributes).find(([key]) => key.toLowerCase() === name);
    const text = attribute?.[1] ?? child(element, name)?.text.trim();
    if (text !== undefined && text !== "") return text;
  }
  return undefined;
}

function numberOf(text: string | undefined): number | undefined {
  const number = Number(text?.split(" ", 1)[0] ?? Number.NaN);
  return Number.isFinite(number) ? number : undefined;
}

/** True where a request is the text of what went over the wire, perhaps in base64. */
function isRaw(element: XmlElement): boolean {
  const isLeaf = !element.children.some((node) => node instanceof XmlElement);
  return isLeaf && element.text.trim() !== "";
}

function rawText(element: XmlElement | undefined): string | undefined {
  const text = element?.text;
  if (element === undefined || text === undefined || text.trim() === "") return undefined;
  return element.attributes.base64 === "true" || element.attributes.encoding === "base64"
    ? decode(text)
    : text;
}

function decode(text: string): string {
  try {
    return atob(text.replace(/\s+/g, ""));
  } catch {
    return text;
  }
}

interface Message {
  readonly headers: JsonObject[];
  readonly body: string;
  readonly firstLine: string;
}

/** Takes apart a message as it went over the wire. */
function messageOf(raw: string): Message {
  const end = /\r?\n\r?\n/.exec(raw);
  const head = end === null ? raw : raw.slice(0, end.index);
  const [firstLine = "", ...lines] = head.split(/\r?\n/);
  return {
    firstLine,
    body: end === null ? "" : raw.slice(end.index + end[0].length),
    headers: lines.flatMap((line) => {
      const colon = line.indexOf(":", 1);
      return colon < 0 ? [] : [{ name: line.slice(0, colon), value: line.slice(colon + 1).trim() }];
    }),
  };
}

/** Burp's items: what went over the wire, with what it knows of it beside. */
function rawRecord(element: XmlElement, request: XmlElement, response: XmlElement | undefined): Json {
  const sent = messageOf(rawText(request) ?? "");
  const raw = rawText(response);
  const got = raw === undefined ? undefined : messageOf(raw);
  const [, method = "", target = ""] = /^(\S+) (\S+)/.exec(sent.firstLine) ?? [];
  const host =
    sent.headers.find(({ name }) => String(name).toLowerCase() === "host")?.value ?? field(element, "host");
  const status = numberOf(field(element, "status") ?? /^HTTP\/\S+ (\d{3})/.exec(got?.firstLine ?? "")?.[1]);
  return {
    ...timeOf(element),
    request: {
      method: field(element, "method") ?? method,
      url:
        field(element, "url") ??
        (/^https?:/.test(target) ? target : `https://${String(host ?? "")}${target}`),
      headers: sent.headers,
      ...(sent.body === "" ? {} : { postData: { text: sent.body } }),
    },
    response: {
      ...(status === undefined ? {} : { status }),
      ...(got === undefined ? {} : { headers: got.headers, content: { text: got.body } }),
    },
  };
}

function headersOf(element: XmlElement | undefined): JsonObject[] {
  const list = child(element, "headers") ?? element;
  const nested = child(list, "headers") ?? list;
  return (nested?.children ?? []).flatMap((node): JsonObject[] => {
    if (!(node instanceof XmlElement)) return [];
    const name = field(node, "name", "key");
    if (name !== undefined) return [{ name, value: headerText(node) }];
    const isLeaf = node.children.every((inner) => !(inner instanceof XmlElement));
    return list === element || !isLeaf ? [] : [{ name: node.name, value: node.text }];
  });
}

/** The value is not trimmed: what a page sent around its token is to be told. */
function headerText(node: XmlElement): string {
  const attribute = Object.entries(node.attributes).find(([key]) => key.toLowerCase() === "value")?.[1];
  return attribute ?? child(node, "value")?.text ?? node.text;
}

function bodyOf(element: XmlElement | undefined): JsonObject | undefined {
  const body = child(element, "body", "content", "postdata", "data");
  if (body === undefined) return undefined;
  const holder = child(body, "text", "#text") ?? body;
  const isBase64 = [body, holder].some(
    (one) => one.attributes.encoding === "base64" || field(one, "encoding") === "base64",
  );
  return { text: isBase64 ? decode(holder.text) : holder.text };
}

function timeOf(element: XmlElement): JsonObject {
  const names = ["starttimemillis", "starteddatetime", "starttime", "start", "time", "timestamp", "ts"];
  const told = field(element, ...names);
  if (told === undefined) return {};
  // Java's way to print a date; zones that only some places know are not read.
  const java = /^\w{3} (\w{3}) (\d{1,2}) ([\d:]{8}) (GMT|UTC|[ECMP][SD]T) (\d{4})$/.exec(told);
  const at = java ? Date.parse(`${java[2]} ${java[1]} ${java[5]} ${java[3]} ${java[4]}`) : Number(told);
  return { startedDateTime: Number.isFinite(at) ? at : told };
}

/** JMeter's samples: headers as lines of text. */
function sampleRecord(element: XmlElement): Json {
  const status = numberOf(field(element, "rc"));
  const answer = child(element, "responsedata")?.text;
  return {
    ...timeOf(element),
    request: {
      method: field(element, "method") ?? "",
      url: field(element, "java.net.url", "url") ?? null,
      headers: child(element, "requestheader")?.text.trim() ?? "",
    },
    response: {
      ...(status === undefined ? {} : { status }),
      ...(answer === undefined ? {} : { content: { text: answer } }),
    },
  };
}

/** Charles and others: elements and attributes for the parts of a request. */
function record(element: XmlElement, request: XmlElement, response: XmlElement | undefined): Json {
  const scheme = field(element, "protocol", "scheme") ?? "https";
  const host = field(element, "host") ?? field(request, "host");
  const query = field(element, "query");
  const path = `${field(element, "path") ?? field(request, "path") ?? "/"}${query === undefined ? "" : `?${query}`}`;
  const url =
    field(request, "url", "uri") ?? field(element, "url", "uri") ?? (host && `${scheme}://${host}${path}`);
  const status = numberOf(
    field(response, "status", "statuscode", "code") ?? field(element, "statuscode", "responsecode"),
  );
  const body = bodyOf(request);
  const answer = bodyOf(response);
  return {
    ...timeOf(element),
    request: {
      method: field(request, "method") ?? field(element, "method") ?? "",
      ...(url ? { url } : {}),
      headers: headersOf(request),
      ...(body === undefined ? {} : { postData: body }),
    },
    response: {
      ...(status === undefined ? {} : { status }),
      headers: headersOf(response),
      ...(answer === undefined ? {} : { content: answer }),
    },
  };
}
