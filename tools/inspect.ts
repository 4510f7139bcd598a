import { readFileSync } from "node:fs";
import { text as readAll } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { Verdict } from "../src/core/verdict/judgement.ts";
import { inspectSigned } from "../src/recording/inspect-signed.ts";
import type { Inspection } from "../src/recording/inspect-text.ts";
import { inspectionJson } from "./inspect/inspection-json.ts";
import { inspectionText } from "./inspect/inspection-text.ts";

const USAGE = `usage: npm run --silent inspect -- [--json] [--now UNIX] [--via paste|capture] [--secret-file F] [FILE|-]

Judges the Twilio tokens in a file, or on standard input where FILE is - or left out.
  --json           print one JSON object instead of text
  --now UNIX       judge as of this Unix second instead of now
  --via capture    the text records what a browser really sent (paste, the default: a person put it there)
  --secret-file F  check signatures against the API Key secret in this file

Exit status: 0 valid, 1 warning, 2 invalid, 3 not a token, 64 wrong usage.`;

const EXIT: Readonly<Record<Verdict, number>> = { valid: 0, warning: 1, invalid: 2, "not-a-token": 3 };
const WRONG_USAGE = 64;

interface Arguments {
  readonly json: boolean;
  readonly now: number;
  readonly via: "paste" | "capture";
  readonly secretFile: string | undefined;
  readonly file: string;
}

/** Wrong usage, told in one line. */
class UsageError extends Error {}

function readArguments(args: readonly string[]): Arguments | "help" {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return "help";
  if (positionals.length > 1) throw new UsageError("only one file can be given");
  const { now, via = "paste" } = values;
  if (now !== undefined && !/^\d{1,12}$/.test(now))
    throw new UsageError("--now must be a Unix time in seconds");
  if (via !== "paste" && via !== "capture") throw new UsageError("--via must be paste or capture");
  return {
    json: values.json ?? false,
    now: now === undefined ? Math.floor(Date.now() / 1000) : Number(now),
    via,
    secretFile: values["secret-file"],
    file: positionals[0] ?? "-",
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      now: { type: "string" },
      via: { type: "string" },
      "secret-file": { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
}

function readInput(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A secret from a file, without the line end that editors put behind it. Other spaces stay, to be told of. */
function readSecret(file: string | undefined): string | undefined {
  return file === undefined ? undefined : readInput(file).replace(/\r?\n$/, "");
}

async function main(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  if (options === "help") {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const { file, json, now, via, secretFile } = options;
  const secret = readSecret(secretFile);
  const input = file === "-" ? await readAll(process.stdin) : readInput(file);
  const result: Inspection = await inspectSigned(input, { now, via }, secret);
  process.stdout.write(`${json ? inspectionJson(result) : inspectionText(result, now)}\n`);
  return EXIT[result.verdict];
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`inspect: ${error.message}\n\n${USAGE}\n`);
  process.exitCode = WRONG_USAGE;
}
