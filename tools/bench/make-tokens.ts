import { createHmac } from "node:crypto";

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Different good Voice tokens of about 700 bytes, made up, valid at `now` (Unix seconds). */
export function makeTokens(count: number, now: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const key = `SK${i.toString(16).padStart(8, "0")}7f3a915e2b8d4c60a1f7e93b`;
    const params = { department: "customer-service", queue: "first-line", note: "n".repeat(60) };
    const outgoing = { application_sid: `AP${"3f9c1b7e5a2d8046".repeat(2)}`, params };
    const payload = {
      jti: `${key}-${now - 30}`,
      grants: { identity: `agent_${i}`, voice: { incoming: { allow: true }, outgoing } },
      iat: now - 30,
      exp: now + 3570,
      iss: key,
      sub: `AC${"9e4b27d10c8f5a63".repeat(2)}`,
    };
    const data = `${part({ alg: "HS256", typ: "JWT", cty: "twilio-fpa;v=1" })}.${part(payload)}`;
    return `${data}.${createHmac("sha256", "made-up").update(data).digest("base64url")}`;
  });
}
