import { parseXml, XmlElement, type XmlNode, XmlText } from "@rgrove/parse-xml";
import type { Json } from "../../core/json/json.ts";
import { isRecording } from "./is-recording.ts";
import { xmlExchange } from "./xml-exchange.ts";
import { xmlPropertyList } from "./xml-property-list.ts";

/** Elements below each other at most; the walk through them is recursive. */
const MAX_DEPTH = 200;

/**
 * Reads a recording in XML: a session of Charles, saved items of Burp, a property list, or any other tree. Entities of
 * a document's own are not known to the parser, so none can grow.
 *
 * @returns undefined where it is no well-formed XML or no recording
 */
export function readXml(text: string): Json | undefined {
  const { root } = parseXml(text.replace(/^\ufeff?\s+/, ""), {
    ignoreUndefinedEntities: true,
    resolveUndefinedEntity: () => "",
  });
  if (root === null) return undefined;
  const tree = treeOf(root, 0);
  return isRecording(tree) ? tree : undefined;
}

/** An element as the tree that the same record would be in JSON. */
function treeOf(element: XmlElement, depth: number): Json {
  if (depth > MAX_DEPTH) return null;
  const children = element.children.filter((node: XmlNode) => node instanceof XmlElement) as XmlElement[];
  if (element.name === "plist") return xmlPropertyList(children[0], 0);
  const exchange = xmlExchange(element);
  if (exchange !== null) return exchange;
  const attributes = Object.entries(element.attributes);
  if (children.length === 0 && attributes.length === 0) return element.text.trim();
  const members = new Map<string, Json[]>();
  const add = (name: string, value: Json): void => {
    const values = members.get(name);
    if (values === undefined) members.set(name, [value]);
    else values.push(value);
  };
  for (const [name, value] of attributes) add(name, value);
  for (const child of children) add(child.name, treeOf(child, depth + 1));
  const text = element.children
    .filter((node: XmlNode) => node instanceof XmlText)
    .map((node) => (node as XmlText).text)
    .join("")
    .trim();
  if (text !== "") add("text", text);
  return Object.fromEntries(
    [...members].map(([name, values]) => [name, values.length === 1 ? (values[0] as Json) : values]),
  );
}
