import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/**
 * The unit tests of the rooms that are mutated, as one project: Stryker's runner supports only one. Leaves out tests
 * that try thousands of generated inputs, since each of them would run again for nearly every mutant: what only they
 * would find counts as not found here.
 */
export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  define: { __CLICK_GRANTS_CAPTURE__: "true" },
  test: {
    include: ["test/unit/{core,recording,words,ticket,popup}/**/*.test.{ts,tsx}"],
    exclude: [
      "test/unit/recording/properties.test.ts",
      "test/unit/recording/real-tools.test.ts",
      "test/unit/recording/*/{cuts,header-writers,hostile-commands,refusals,tell-ticket,wrappings}.test.ts",
      "test/unit/recording/ticket/{cut,read,wrapped}-tickets.test.ts",
      "test/unit/ticket/redact/**",
      "test/unit/words/masked-text.test.ts",
    ],
  },
});
