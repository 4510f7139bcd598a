import { randomBytes } from "node:crypto";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { answerStun } from "./answer-stun.ts";

/** The far end of calls. */
export interface Media {
  /** The SDP answer to an offer with one audio section; undefined if the offer has none. */
  answerOffer(offer: string): string | undefined;
  close(): void;
}

/** The payload numbers of an offer's audio codecs that Twilio supports, with their rtpmap lines. */
function codecLines(offer: string): { number: string; line: string }[] {
  return [...offer.matchAll(/^a=rtpmap:(\d+) (?:opus\/48000\/2|PCMU\/8000)\s*$/gm)].map(
    ([line, number = ""]) => ({ number, line: line.trim() }),
  );
}

/**
 * Starts a peer that answers connectivity checks and otherwise stays silent: enough for the SDKs to keep a call open.
 * It never answers the DTLS handshake, so no sound flows; browsers retry that for minutes.
 */
export async function startMedia(): Promise<Media> {
  const ufrag = randomBytes(4).toString("hex");
  const password = randomBytes(16).toString("hex");
  const fingerprint = [...randomBytes(32)].map((byte) => byte.toString(16).padStart(2, "0")).join(":");
  const socket = createSocket("udp4");
  socket.on("message", (packet, from) => {
    const answer = answerStun(packet, from, password);
    if (answer) socket.send(answer, from.port, from.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const { port } = socket.address();

  return {
    answerOffer(offer) {
      const codecs = codecLines(offer);
      const mid = /^a=mid:(\S+)/m.exec(offer)?.[1];
      if (codecs.length === 0 || mid === undefined) return undefined;
      return [
        "v=0",
        "o=- 1 1 IN IP4 127.0.0.1",
        "s=-",
        "t=0 0",
        "a=ice-lite",
        `a=group:BUNDLE ${mid}`,
        `m=audio ${port} UDP/TLS/RTP/SAVPF ${codecs.map(({ number }) => number).join(" ")}`,
        "c=IN IP4 127.0.0.1",
        `a=mid:${mid}`,
        "a=rtcp-mux",
        "a=sendrecv",
        `a=ice-ufrag:${ufrag}`,
        `a=ice-pwd:${password}`,
        `a=fingerprint:sha-256 ${fingerprint.toUpperCase()}`,
        "a=setup:passive",
        ...codecs.map(({ line }) => line),
        `a=candidate:1 1 udp 2130706431 127.0.0.1 ${port} typ host`,
        "a=end-of-candidates",
        "",
      ].join("\r\n");
    },
    close: () => socket.close(),
  };
}
