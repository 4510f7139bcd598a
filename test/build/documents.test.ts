import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Paths that a document names in links and in code, as far as they look like files of this project. */
function namedPaths(document: string): string[] {
  const text = readFileSync(resolve(root, document), "utf8");
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path ?? "");
  const code = [...text.matchAll(/\b((?:src|test|tools|docs|public)\/[\w./-]*[\w/])/g)].map(
    ([, path]) => path ?? "",
  );
  return [...links, ...code];
}

test.each(["README.md", "ARCHITECTURE.md", "SECURITY.md", "CONTRIBUTING.md"])(
  "every path that %s names exists",
  (document) => {
    const paths = namedPaths(document);
    expect(paths.length).toBeGreaterThan(2);
    for (const path of paths) expect(existsSync(resolve(root, path)), path).toBe(true);
  },
);

test.each(["start", "test", "build", "package", "inspect", "bench", "rules-doc"])(
  "npm run %s, which the README names, exists",
  (script) => {
    const { scripts } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8"));
    expect(scripts).toHaveProperty(script);
    expect(readFileSync(resolve(root, "README.md"), "utf8")).toMatch(
      new RegExp(`npm (run (--silent )?)?${script}`),
    );
  },
);

test("every permission of the manifest is explained in the README", () => {
  const manifest = JSON.parse(readFileSync(resolve(root, "manifest.json"), "utf8"));
  const readme = readFileSync(resolve(root, "README.md"), "utf8");
  for (const name of [
    ...manifest.permissions,
    ...manifest.host_permissions,
    ...manifest.optional_host_permissions,
  ]) {
    expect(readme, name).toContain(`\`${name}\``);
  }
});
