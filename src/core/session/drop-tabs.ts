import type { Sessions, TabSession } from "./tab-session.ts";

/** The sessions except those of the tabs that `gone` picks. */
export function dropTabs(sessions: Sessions, gone: (session: TabSession) => boolean): Sessions {
  return new Map([...sessions].filter(([, session]) => !gone(session)));
}
