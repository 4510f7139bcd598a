import { foldPage } from "./fold-page.ts";
import { foldRecording } from "./fold-recording.ts";
import { foldRequest } from "./fold-request.ts";
import type { Sighting } from "./sighting.ts";
import type { TabSession } from "./tab-session.ts";

/** Folds one sighting into the session of its tab or recording; pure. */
export function fold(session: TabSession, sighting: Sighting): TabSession {
  switch (sighting.type) {
    case "signaling":
    case "page-request":
      return foldPage(session, sighting);
    case "mention":
    case "log-line":
      return foldRecording(session, sighting);
    default:
      return foldRequest(session, sighting);
  }
}
