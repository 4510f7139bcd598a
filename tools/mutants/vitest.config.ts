import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

// The unit tests alone, as one project: Stryker's runner knows no more.
export default defineConfig({
  root: resolve(import.meta.dirname, "../.."),
  define: { __CLICK_GRANTS_CAPTURE__: "true" },
  test: {
    include: ["test/unit/{core,recording,words,ticket}/**/*.test.ts"],
  },
});
