import type { Json } from "../../core/json/json.ts";
import { assignedSecrets } from "./hide-assigned.ts";
import { isSecret, secretsWithin, type Telling, tellingOf } from "./is-secret.ts";

/** The secret values in a decoded header or payload, as strings, each once, longest first. */
export function findSecrets(root: Json): readonly string[] {
  const secrets = new Set<string>();
  const see = (text: string, telling: Telling): void => {
    if (isSecret(telling, text)) secrets.add(text);
    for (const secret of secretsWithin(telling, text)) secrets.add(secret);
    for (const secret of assignedSecrets(text)) secrets.add(secret);
  };
  const open: { value: Json; telling: Telling; depth: number }[] = [
    { value: root, telling: "nothing", depth: 0 },
  ];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const { value, telling, depth } = entry;
    if (typeof value === "string" || typeof value === "number") see(String(value), telling);
    if (typeof value !== "object" || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue;
      if (Array.isArray(value)) {
        open.push({ value: member, telling, depth: depth + 1 });
      } else {
        see(key, "nothing");
        open.push({ value: member, telling: tellingOf(telling, key, depth === 0), depth: depth + 1 });
      }
    }
  }
  return [...secrets].sort((a, b) => b.length - a.length);
}
