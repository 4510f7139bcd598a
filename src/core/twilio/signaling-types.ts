/** The messages of Twilio's signaling that tell something of a token or a call. */
export const TELLING_TYPES = [
  "listen",
  "connected",
  "register",
  "ready",
  "offline",
  "invite",
  "ringing",
  "answer",
  "cancel",
  "error",
  "hangup",
  "close",
] as const;

/** All messages of Twilio's signaling. Source: `pstream.ts` of twilio-voice.js. */
export const SIGNALING_TYPES: ReadonlySet<string> = new Set([
  ...TELLING_TYPES,
  "ack",
  "message",
  "reinvite",
  "dtmf",
  "reject",
]);

/** What can happen on a signaling socket: a telling message, or `closed`, the end of the socket itself. */
export type SignalingType = (typeof TELLING_TYPES)[number] | "closed";
