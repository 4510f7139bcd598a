import type { TwilioAnswer } from "../evidence/evidence.ts";
import { limitsOf } from "./limits.ts";
import type { TabSession } from "./tab-session.ts";

/** Keeps an answer that belongs to no token; drops the oldest if there are too many. */
export function addStray(session: TabSession, answer: TwilioAnswer): TabSession {
  const strays = session.strays.slice(1 - limitsOf(session).eventsPerToken);
  return { ...session, strays: [...strays, answer] };
}
