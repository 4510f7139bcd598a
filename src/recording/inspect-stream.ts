import { PieceReader } from "./document/piece-reader.ts";
import { TextReader } from "./document/read-text.ts";
import { Recording } from "./document/recording.ts";
import type { InspectOptions } from "./inspect-options.ts";
import { type Inspection, inspectRecording } from "./inspect-recording.ts";
import { inspectSigned, withSignatures } from "./inspect-signed.ts";

/** Up to as many characters a recording is read whole, as if it were pasted. */
const SMALL = 4_194_304;

/** How far a recording was read. */
export interface ReadProgress {
  /** UTF-16 units. */
  readonly charactersRead: number;
  /** Different tokens found so far. */
  readonly tokens: number;
}

/** How a recording is to be read and judged. */
export interface StreamOptions extends Omit<InspectOptions, "signatures"> {
  /** Told after each chunk of a large recording. */
  readonly onProgress?: ((progress: ReadProgress) => void) | undefined;
}

/**
 * Inspects a recording of any length. A large one is read piece by piece: memory doesn't grow with it, and its tokens
 * are known while reading goes on.
 * @param chunks the text, cut anywhere, see `decodeChunks`
 * @param secret API Key secret to check the signatures with
 */
export async function inspectStream(
  chunks: AsyncIterable<string>,
  options: StreamOptions,
  secret?: string,
): Promise<Inspection> {
  const recording = new Recording();
  const reader = new PieceReader(recording, new TextReader(recording, options.via));
  let start: string | null = "";
  for await (const chunk of chunks) {
    if (start !== null && start.length + chunk.length <= SMALL) {
      start += chunk;
      continue;
    }
    if (start !== null) reader.push(start);
    start = null;
    reader.push(chunk);
    options.onProgress?.({
      charactersRead: reader.charactersRead,
      tokens: recording.session.tokens.length,
    });
  }
  if (start !== null) return inspectSigned(start, options, secret);
  reader.end();
  return withSignatures((more) => inspectRecording(recording, { ...options, ...more }, ""), secret);
}
