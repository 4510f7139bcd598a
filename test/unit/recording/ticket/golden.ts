import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The exact text of a ticket, such as `good.md`. */
export function golden(name: string): string {
  return readFileSync(resolve(import.meta.dirname, "../../ticket/goldens", name), "utf8");
}
