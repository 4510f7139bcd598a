import { createReadStream, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Verdict } from "../src/core/verdict/judgement.ts";
import { inspectStream, type ReadProgress } from "../src/recording/inspect-stream.ts";
import { decodeChunks } from "../src/recording/pieces/decode-chunks.ts";
import type { TicketFormat } from "../src/ticket/render-ticket.ts";
import { inspectionJson } from "./inspect/inspection-json.ts";
import { inspectionText } from "./inspect/inspection-text.ts";
import { inspectionTicket } from "./inspect/inspection-ticket.ts";

const USAGE = `usage: npm run --silent inspect -- [--json | --ticket FORMAT] [--now UNIX] [--via paste|capture] [--secret-file F] [FILE|-]

Judges the Twilio tokens in a file, or on standard input where FILE is - or left out.
  --json           print one JSON object instead of text
  --ticket FORMAT  print the support ticket of the newest token: markdown, plain or json
  --now UNIX       judge as of this Unix second instead of now
  --via capture    the text records what a browser really sent (paste, the default: a person put it there)
  --secret-file F  check signatures against the API Key secret in this file

Exit status: 0 valid, 1 warning, 2 invalid, 3 not a token, 64 wrong usage.`;

const EXIT: Readonly<Record<Verdict, number>> = { valid: 0, warning: 1, invalid: 2, "not-a-token": 3 };
const WRONG_USAGE = 64;

interface Arguments {
  readonly json: boolean;
  readonly ticket: TicketFormat | undefined;
  readonly now: number;
  readonly via: "paste" | "capture";
  readonly secretFile: string | undefined;
  readonly file: string;
}

/** Wrong usage, explained in one line. */
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
  const { now, via = "paste", ticket } = values;
  if (ticket !== undefined && !isFormat(ticket))
    throw new UsageError("--ticket must be markdown, plain or json");
  if (now !== undefined && !/^\d{1,12}$/.test(now))
    throw new UsageError("--now must be a Unix time in seconds");
  if (via !== "paste" && via !== "capture") throw new UsageError("--via must be paste or capture");
  return {
    json: values.json ?? false,
    ticket,
    now: now === undefined ? Math.floor(Date.now() / 1000) : Number(now),
    via,
    secretFile: values["secret-file"],
    file: positionals[0] ?? "-",
  };
}

function isFormat(format: string): format is TicketFormat {
  return format === "markdown" || format === "plain" || format === "json";
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      ticket: { type: "string" },
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

/** The text of a file, or of standard input, in chunks. */
async function* readChunks(file: string): AsyncIterable<string> {
  try {
    yield* decodeChunks(file === "-" ? process.stdin : createReadStream(file));
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Shows how far a large file was read, only on a terminal. */
function onProgress({ charactersRead, tokens }: ReadProgress): void {
  if (process.stderr.isTTY) {
    const read = Math.round(charactersRead / 1_000_000);
    process.stderr.write(`\r${read} million characters read, ${tokens} tokens found`);
  }
}

/** A secret from a file, without the line end that editors add. Other whitespace stays, so that it is reported. */
function readSecret(file: string | undefined): string | undefined {
  return file === undefined ? undefined : readInput(file).replace(/\r?\n$/, "");
}

async function main(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  if (options === "help") {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const { file, json, ticket, now, via, secretFile } = options;
  const secret = readSecret(secretFile);
  const result = await inspectStream(readChunks(file), { nowSeconds: now, via, onProgress }, secret);
  const text =
    ticket !== undefined
      ? inspectionTicket(result, now, ticket)
      : json
        ? inspectionJson(result)
        : inspectionText(result, now);
  process.stdout.write(`${text}\n`);
  return EXIT[result.verdict];
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`inspect: ${error.message}\n\n${USAGE}\n`);
  process.exitCode = WRONG_USAGE;
}
