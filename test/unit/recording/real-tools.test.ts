import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { inspectSigned } from "../../../src/recording/inspect-signed.ts";
import { RECORDINGS } from "../../recordings/index.ts";
import { JUDGED, TOKENS } from "../../recordings/tokens.ts";
import { sayEnglish } from "../../support/say-english.ts";

const folder = fileURLToPath(new URL("../../recordings/", import.meta.url));
const textOf = (file: string): string => readFileSync(folder + file, "utf8");

describe("recordings by real tools", () => {
  it("are all in the index", () => {
    const files = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => readdirSync(folder + name).map((file) => `${name}/${file}`));
    expect(RECORDINGS.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  });

  it.each(RECORDINGS)("hold nothing of the machine: $file", ({ file }) => {
    const text = textOf(file);
    expect(text.length).toBeLessThan(32_000);
    expect(text).not.toMatch(/\/root\b|\/home\/|\/tmp\/|\/work\/|npmjs|authorization: basic/i);
  });

  describe.each(RECORDINGS)("$file ($tool: $how)", (recording) => {
    const inspect = () => inspectSigned(textOf(recording.file), { nowSeconds: JUDGED, via: recording.via });

    it("gives the tokens", async () => {
      const { tokens } = await inspect();
      const wanted = recording.tokens.map((name) => TOKENS[name]);
      expect(tokens.map(({ text }) => text).toSorted()).toEqual(wanted.toSorted());
    });

    it("gives the verdict and Twilio's codes", async () => {
      const { verdict, findings, sentence, nowSeconds } = await inspect();
      const told = `${sayEnglish(sentence, nowSeconds)} ${findings.map(({ id }) => id).join(" ")}`;
      expect([recording.verdict, ...(recording.accept ?? [])], told).toContain(verdict);
      const codes = findings.flatMap((finding) => finding.codes);
      if (recording.codes.length > 0) expect(recording.codes, told).toContainEqual(expect.toBeOneOf(codes));
    });

    it("is judged the same with the line ends of Windows", async () => {
      const { nowSeconds, ...unix } = await inspect();
      const text = textOf(recording.file).replace(/\r?\n/g, "\r\n");
      const windows = await inspectSigned(text, { nowSeconds: JUDGED, via: recording.via });
      expect(windows.nowSeconds).toBe(nowSeconds);
      expect(windows.verdict).toBe(unix.verdict);
      expect(windows.tokens.map((token) => token.text)).toEqual(unix.tokens.map((token) => token.text));
      expect(windows.findings.map(({ id }) => id)).toEqual(unix.findings.map(({ id }) => id));
    });

    it("tells where the tokens went, and which SDK sent them", async () => {
      const { tokens } = await inspect();
      const { hosts, edges, sdkVersion } = recording;
      for (const { evidence } of tokens) if (hosts.length > 0) expect(hosts).toContain(evidence.host);
      if (edges.length > 0) expect(edges).toContain(tokens[0]?.evidence.edge);
      if (sdkVersion !== undefined) expect(tokens[0]?.evidence.sdkVersion).toBe(sdkVersion);
    });
  });
});
