import type { Socket } from "./socket.ts";

/** Where a reader is in a recording. */
export interface Place {
  /** Nesting of lists and objects so far. */
  readonly depth: number;
  /** How often a text inside a text was opened so far. */
  readonly strings: number;
  /** The connection that messages found here belong to. */
  readonly socket: Socket;
  /** Unix milliseconds; null where nothing tells. */
  readonly at: number | null;
  /** False inside another service's request or answer, where tokens are only mentioned, and errors are its own. */
  readonly standalone: boolean;
  /** Host of Twilio's that this very text was sent to. */
  readonly sentTo?: string;
  /** Host of the event gateway that the text around a value names near it, for a token that itself names none. */
  readonly near?: string | null;
}

/** Reads a text that stands in a recording. */
export type ReadText = (text: string, place: Place) => void;
