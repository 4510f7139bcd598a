/** One signaling connection of a recording. */
export interface Socket {
  readonly name: string;
  /** Known from its address, or from what the text says before its messages. */
  host: string | null;
  /** A `listen` was seen on it, so that Twilio's answers on it belong to that token. */
  hasListened: boolean;
}
