/** One text frame of the signaling socket; heartbeats are left out. */
export interface EdgeFrame {
  /** When it was sent or received, in ms since 1970. */
  at: number;
  direction: "from-client" | "to-client";
  /** Host name that the client connected to. */
  host: string;
  type: string;
  payload: Record<string, unknown>;
}
