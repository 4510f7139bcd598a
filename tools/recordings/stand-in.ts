import { writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer as createHttpServer } from "node:http";
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from "node:http2";
import type { Server } from "node:https";
import { TOKENS } from "../../test/recordings/tokens.ts";
import { answerTwilio } from "../../test/support/edge/answer-twilio.ts";
import { attachSignaling } from "../../test/support/edge/attach-signaling.ts";
import type { GatewayPlan } from "../../test/support/edge/gateway-plan.ts";
import { hostOf } from "../../test/support/edge/host-of.ts";
import { makeCertificate } from "../../test/support/edge/make-certificate.ts";
import { startMedia } from "../../test/support/edge/start-media.ts";
import type { Mint } from "../../test/support/minting/create-mint.ts";
import { servePages } from "../../test/support/softphone/serve-pages.ts";

// Stands in for Twilio's edge on the usual ports, for in-private-network.sh, which maps Twilio's hosts to this
// machine. Writes its certificate to the file named by the first argument, and "ready" to standard output.

const refuse = (code: number, message: string): GatewayPlan => ({
  kind: "answer",
  status: 403,
  body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status: 403 },
});

const PLANS: Readonly<Record<string, GatewayPlan>> = {
  [TOKENS.good]: { kind: "answer", status: 202, body: {} },
  [TOKENS.wrongSecret]: refuse(20107, "Invalid Access Token signature"),
  [TOKENS.expired]: { kind: "answer", status: 403, body: { code: 9221, message: "Expired token" } },
};

/** The softphone's token server returns the tokens of the recordings. */
const mint: Mint = {
  minted: [],
  mint: (variant) => {
    const name = variant === "wrong-secret" ? "wrongSecret" : variant === "expired" ? "expired" : "good";
    return { token: TOKENS[name], variant, identity: "alice", at: 0 };
  },
};

const certificate = await makeCertificate();
const media = await startMedia();

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  request.headers.host ??= String(request.headers[":authority"] ?? "");
  const host = hostOf(request);
  if (!host.endsWith("twilio.com")) return servePages(request, response, mint);
  const token = String(request.headers["x-twilio-token"]);
  const gatewayPlan = () => PLANS[token] ?? refuse(20101, "Invalid Access Token");
  await answerTwilio(host, request, response, { now: Date.now, gatewayPlan, record: () => undefined });
}

const tls = createSecureServer(
  { ...certificate, allowHTTP1: true },
  (request: Http2ServerRequest, response: Http2ServerResponse) =>
    void answer(request as unknown as IncomingMessage, response as unknown as ServerResponse),
);
attachSignaling(tls as unknown as Server, {
  now: Date.now,
  home: undefined,
  listenError: () => null,
  answerOffer: (offer) => media.answerOffer(offer),
  record: () => undefined,
});
const plain = createHttpServer((request, response) => void answer(request, response));
const file = process.argv[2];
if (file !== undefined) {
  writeFileSync(file, certificate.cert);
  writeFileSync(`${file}.spki`, certificate.spkiHash);
}
plain.listen(80, "127.0.0.1", () => tls.listen(443, "127.0.0.1", () => console.log("ready")));
