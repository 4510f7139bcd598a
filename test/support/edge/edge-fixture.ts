import type { Edge, EdgeOptions } from "./edge.ts";
import { startEdge } from "./start-edge.ts";

/** Playwright's fixture of a stand-in, one for all tests of a worker; tests know their own traffic by its token. */
export function edgeFixture(options: EdgeOptions = {}) {
  return [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures wanted from this pattern
    async ({}, use: (edge: Edge) => Promise<void>): Promise<void> => {
      const edge = await startEdge(options);
      await use(edge);
      await edge.close();
    },
    { scope: "worker" },
  ] as const;
}
