import { readFile } from "node:fs/promises";

/**
 * Reads a test runner's JSON report.
 * @returns its content, or undefined if the runner crashed before it wrote one
 */
export async function readReport<Report>(path: string): Promise<Report | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Report);
}
