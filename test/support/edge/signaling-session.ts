import { randomBytes } from "node:crypto";
import type { WebSocket } from "ws";
import type { EdgeFrame } from "./edge-frame.ts";
import { judgeToken } from "./judge-token.ts";

/** What a session needs to know about the stand-in. */
export interface SignalingContext {
  /** Twilio's clock, in ms since 1970. */
  now(): number;
  /** Home region to name regardless of the token, "" for none; undefined to use the token's. */
  home: string | undefined;
  /** An error to give every `listen`, or null. */
  listenError(): { code: number; message: string; retryAfter?: number } | null;
  /** Creates the SDP answer to a call's offer; undefined to leave the call ringing. */
  answerOffer(offer: string): string | undefined;
  record(frame: EdgeFrame): void;
}

type Payload = Record<string, unknown>;

/** The SDK reconnects after 15 s without a message; Twilio sends a single newline more often than that. */
const heartbeatMs = 5000;

function parseFrame(text: string): { type: string; payload: Payload } | undefined {
  try {
    const frame: { type?: unknown; payload?: unknown } = JSON.parse(text);
    if (typeof frame?.type !== "string") return undefined;
    return { type: frame.type, payload: (frame.payload ?? {}) as Payload };
  } catch {
    return undefined;
  }
}

const regionOfEdge: Record<string, string> = {
  ashburn: "US_EAST_VIRGINIA",
  dublin: "EU_IRELAND",
  sydney: "ASIAPAC_SYDNEY",
};

/** Where Twilio says that it answers: the edge requested by name, else Ashburn. */
function placeOf(host: string): { region: string; edge: string } {
  const asked = /^voice-js\.([a-z-]+)\.twilio\.com$/.exec(host)?.[1];
  const edge = asked && asked !== "roaming" ? asked : "ashburn";
  return { edge, region: regionOfEdge[edge] ?? "US_EAST_VIRGINIA" };
}

/** Twilio's side of one signaling socket. */
export class SignalingSession {
  readonly #socket: WebSocket;
  readonly #host: string;
  readonly #context: SignalingContext;
  readonly #calls = new Set<string>();
  readonly #heartbeat: NodeJS.Timeout;
  #accepted = false;

  constructor(socket: WebSocket, host: string, context: SignalingContext) {
    this.#socket = socket;
    this.#host = host;
    this.#context = context;
    this.#heartbeat = setInterval(() => socket.send("\n"), heartbeatMs);
    socket.on("message", (data) => this.#receive(String(data)));
    socket.on("close", () => clearInterval(this.#heartbeat));
    // Without a listener a broken connection would end the process.
    socket.on("error", () => socket.terminate());
  }

  /** Ends this socket's calls from Twilio's side. */
  hangUpCalls(error?: { code: number; message: string }): void {
    for (const callsid of this.#calls) this.#send("hangup", { callsid, ...(error && { error }) });
    this.#calls.clear();
  }

  #receive(text: string): void {
    const frame = parseFrame(text);
    if (!frame) return;
    this.#record("from-client", frame.type, frame.payload);
    if (frame.type === "listen") this.#listen(frame.payload);
    else if (!this.#accepted) this.#refuse(31204, "Invalid access token");
    else if (frame.type === "register") this.#send("ready", {});
    else if (frame.type === "invite") this.#invite(frame.payload);
    else if (frame.type === "hangup") this.#calls.delete(String(frame.payload.callsid));
  }

  #listen(payload: Payload): void {
    const forced = this.#context.listenError();
    const now = Math.floor(this.#context.now() / 1000);
    const judgement = judgeToken(typeof payload.token === "string" ? payload.token : "", now);
    if (forced) this.#refuse(forced.code, forced.message, forced.retryAfter);
    else if ("refusal" in judgement) this.#refuse(judgement.refusal.wireCode, judgement.refusal.message);
    else this.#accept(judgement);
  }

  #accept({ identity, ttl, region }: { identity: string; ttl: number; region: string }): void {
    this.#accepted = true;
    const home = this.#context.home ?? region;
    this.#send("connected", {
      ...placeOf(this.#host),
      ...(home && { home }),
      gateway: `gateway.${home || "us1"}.twilio.com`,
      token: { identity, ttl },
    });
  }

  #invite(payload: Payload): void {
    const callsid = `CA${randomBytes(16).toString("hex")}`;
    this.#calls.add(callsid);
    this.#send("ringing", { callsid });
    const sdp = this.#context.answerOffer(String(payload.sdp ?? ""));
    if (sdp !== undefined) this.#send("answer", { callsid, sdp });
  }

  #refuse(code: number, message: string, retryAfter?: number): void {
    this.#accepted = false;
    this.#send("error", { error: { code, message, ...(retryAfter !== undefined && { retryAfter }) } });
    this.#send("close", {});
    this.#socket.close();
  }

  #send(type: string, payload: Payload): void {
    this.#record("to-client", type, payload);
    this.#socket.send(JSON.stringify({ type, version: "1.6", payload }));
  }

  #record(direction: EdgeFrame["direction"], type: string, payload: Payload): void {
    this.#context.record({ at: Date.now(), direction, host: this.#host, type, payload });
  }
}
