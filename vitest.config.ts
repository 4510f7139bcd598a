import { defineConfig } from "vitest/config";

export default defineConfig({
  define: { __CLICK_GRANTS_CAPTURE__: "true" },
  test: {
    projects: [
      // Without isolation: a fresh copy of all modules for each of so many files takes three times as long, and sources
      // keep no module state that one test could leave to the next. Only files that mock modules need copies.
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/{unit,cases}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.isolated.test.*"],
          isolate: false,
        },
      },
      { extends: true, test: { name: "unit-isolated", include: ["test/unit/**/*.isolated.test.*"] } },
      // Reads what `npm run build` has written.
      { extends: true, test: { name: "build", include: ["test/build/**/*.test.ts"] } },
    ],
  },
});
