import { XmlElement } from "@rgrove/parse-xml";
import type { Json } from "../../core/json/json.ts";

const MAX_DEPTH = 200;

/** The value that an element of one of Apple's property lists stands for. */
export function xmlPropertyList(element: XmlElement | undefined, depth: number): Json {
  if (element === undefined || depth > MAX_DEPTH) return null;
  const children = element.children.filter((node) => node instanceof XmlElement) as XmlElement[];
  switch (element.name) {
    case "dict": {
      const members: [string, Json][] = [];
      for (let i = 0; i + 1 < children.length; i += 2) {
        members.push([children[i]?.text ?? "", xmlPropertyList(children[i + 1], depth + 1)]);
      }
      return Object.fromEntries(members);
    }
    case "array":
      return children.map((child) => xmlPropertyList(child, depth + 1));
    case "integer":
    case "real":
      return Number(element.text);
    case "true":
      return true;
    case "false":
      return false;
    default:
      return element.text;
  }
}
