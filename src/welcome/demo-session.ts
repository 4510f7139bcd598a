import { fold } from "../core/session/fold.ts";
import type { PageSighting, SignalingEvent } from "../core/session/sighting.ts";
import { newTabSession, type TabSession } from "../core/session/tab-session.ts";

/** As long as a real one but useless: it decodes to a text that says so. */
const SIGNATURE = btoa("made up for the first steps only").replaceAll("=", "");

function base64url(value: object): string {
  return btoa(JSON.stringify(value)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** A made-up SID that looks real, without the repetition that would be reported as a placeholder. */
function sid(prefix: string, seed: number): string {
  let state = seed;
  let digits = "";
  while (digits.length < 32) {
    state = (state * 48_271) % 2_147_483_647;
    digits += (state % 16).toString(16);
  }
  return prefix + digits;
}

function demoToken(now: number): string {
  const seconds = Math.floor(now / 1000) - 900;
  const key = sid("SK", 7);
  const payload = {
    jti: `${key}-${seconds}`,
    iss: key,
    sub: sid("AC", 11),
    iat: seconds,
    exp: seconds + 3600,
    grants: {
      identity: "alice",
      voice: { incoming: { allow: true }, outgoing: { application_sid: sid("AP", 13) } },
    },
  };
  return `${base64url({ typ: "JWT", alg: "HS256", cty: "twilio-fpa;v=1" })}.${base64url(payload)}.${SIGNATURE}`;
}

/**
 * What would have been seen of a made-up sign-in that Twilio refused, created by the same code that keeps real ones.
 * @param origin origin of the page that signed in
 * @param now Unix milliseconds
 */
export function demoSession(origin: string, now: number): TabSession {
  const text = demoToken(now);
  const sighting = (event: Omit<SignalingEvent, "at">): PageSighting => ({
    type: "signaling",
    place: { at: now - 4000, tabId: 0, frameId: 0, origin, host: "voice-js.roaming.twilio.com" },
    socket: "1",
    event: { at: now - 4000, ...event },
    ...(event.type === "listen" ? { token: { text, length: text.length }, sdkVersion: "2.18.5" } : {}),
  });
  const signIn = sighting({ type: "listen", sent: true });
  const refusal = sighting({
    type: "error",
    sent: false,
    code: 31_202,
    message: "Access Token signature validation failed",
  });
  return [signIn, refusal].reduce(fold, newTabSession(0, false));
}
