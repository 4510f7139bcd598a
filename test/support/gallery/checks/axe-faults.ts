import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

interface Axe {
  run(
    root: Document,
    options: object,
  ): Promise<{ readonly violations: readonly Fault[]; readonly incomplete: readonly Fault[] }>;
}

interface Fault {
  readonly id: string;
  readonly nodes: readonly {
    readonly html: string;
    readonly any: readonly { readonly message: string; readonly data?: { readonly messageKey?: string } }[];
  }[];
}

/** Source of axe; evaluate it in a page before {@link axeFaults} runs there. */
export const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Runs in a page with axe: what is wrong with it now, by all rules, including best practices. */
export async function axeFaults(): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const { violations, incomplete } = await axe.run(document, {
    resultTypes: ["violations", "incomplete"],
    // Re-reads style sheets with its own elements, which the pages' security policy forbids.
    preload: false,
    rules: { "target-size": { enabled: true } },
  });
  // Contrast that axe cannot determine, as on a picture, would otherwise pass silently. By design it leaves out symbols
  // that are not letters, such as ✓; and it treats what an edge cuts off as lying on top of what follows.
  const known = ["nonBmp", "elmPartiallyObscuring"];
  const unclear = incomplete.filter(
    ({ id, nodes }) =>
      id === "color-contrast" && !nodes.every(({ any }) => known.includes(any[0]?.data?.messageKey ?? "")),
  );
  return [...violations, ...unclear].flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ""}`.trim()),
  );
}
