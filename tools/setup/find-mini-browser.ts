import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

function folders(parent: string): string[] {
  return existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : [];
}

/**
 * Finds WebKitGTK's MiniBrowser, which distributions keep beside the library, not on the search path:
 * `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser` in Debian, `/usr/libexec/webkit2gtk-4.1/MiniBrowser`
 * elsewhere.
 * @returns its path, or undefined
 */
export function findMiniBrowser(): string | undefined {
  return ["/usr/libexec", "/usr/lib", ...folders("/usr/lib")]
    .flatMap((parent) => (/\/(libexec|lib|[\w-]*linux-gnu[\w-]*)$/.test(parent) ? folders(parent) : []))
    .filter((folder) => /\/webkit(2)?gtk-[\d.]+$/.test(folder))
    .map((folder) => join(folder, "MiniBrowser"))
    .find((program) => existsSync(program));
}
