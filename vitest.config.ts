import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { __CLICK_GRANTS_CAPTURE__: "true" },
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["test/{unit,cases}/**/*.test.{ts,tsx}"] } },
      // Reads what `npm run build` has written.
      { extends: true, test: { name: "build", include: ["test/build/**/*.test.ts"] } },
    ],
  },
});
