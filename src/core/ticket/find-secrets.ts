import type { Json } from "../json.ts";
import { isSecret } from "./is-secret.ts";

/** The values of a decoded header or payload that are secret, as text, each once, longest first. */
export function findSecrets(root: Json): readonly string[] {
  const secrets = new Set<string>();
  const open: { path: string; value: Json; secret: boolean }[] = [{ path: "", value: root, secret: false }];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const { path, value, secret } = entry;
    if (typeof value !== "object" || value === null) {
      if (secret && typeof value !== "boolean" && value !== null) secrets.add(String(value));
      continue;
    }
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue;
      const inner = path === "" ? key : `${path}.${key}`;
      const name = Array.isArray(value) ? "" : key;
      const text = typeof member === "string" ? member : "1";
      open.push({ path: inner, value: member, secret: secret || isSecret(inner, name, text) });
    }
  }
  return [...secrets].sort((a, b) => b.length - a.length);
}
