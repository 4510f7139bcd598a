import { createHash, X509Certificate } from "node:crypto";
import { generate } from "selfsigned";

/** A certificate for every name that the stand-in serves. */
export interface Certificate {
  /** PEM. */
  key: string;
  /** PEM. */
  cert: string;
  /** Base64 SHA-256 of the public key, as Chromium's `--ignore-certificate-errors-spki-list` expects it. */
  spkiHash: string;
}

// A wildcard covers one label only, and region hosts have two below twilio.com.
const names = [
  "localhost",
  "twilio.com",
  "*.twilio.com",
  "*.us1.twilio.com",
  "*.ie1.twilio.com",
  "*.au1.twilio.com",
  ...[
    "roaming",
    "ashburn",
    "dublin",
    "frankfurt",
    "singapore",
    "sydney",
    "tokyo",
    "umatilla",
    "sao-paulo",
  ].map((edge) => `*.${edge}.twilio.com`),
  "softphone.test",
  "crm.test",
  "other.test",
  "*.softphone.test",
  "*.crm.test",
  "*.other.test",
];

/** Creates a key and a self-signed certificate, only in memory. */
export async function makeCertificate(): Promise<Certificate> {
  const pems = await generate([{ name: "commonName", value: "twilio.com" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: names.map((value) => ({ type: 2 as const, value })) },
    ],
  });
  const spki = new X509Certificate(pems.cert).publicKey.export({ type: "spki", format: "der" });
  return {
    key: pems.private,
    cert: pems.cert,
    spkiHash: createHash("sha256").update(spki).digest("base64"),
  };
}
