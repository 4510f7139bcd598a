import { capSessions } from "../core/session/cap-sessions.ts";
import { LIMITS } from "../core/session/limits.ts";
import type { Sessions, TabSession } from "../core/session/tab-session.ts";
import type { SessionArea } from "./session-area.ts";
import { isTabKey, tabKey } from "./tab-key.ts";

/** What an update did. */
export interface SessionChange {
  readonly before: Sessions;
  readonly after: Sessions;
}

/**
 * All tabs' sessions in session storage; only the background writes them. Updates run one after the other, each on
 * what the one before left, so that two sightings at once lose nothing. What is held in memory is a copy only: a
 * worker that was stopped reads it again.
 */
export class SessionStore {
  readonly #area: SessionArea;
  #copy: Promise<Sessions> | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(area: SessionArea) {
    this.#area = area;
  }

  /** The sessions once all updates asked for so far are done. */
  async read(): Promise<Sessions> {
    await this.#queue;
    return this.#load();
  }

  /** Applies a change when its turn comes. Rejects with what `change` throws; the queue goes on. */
  update(change: (sessions: Sessions) => Sessions | Promise<Sessions>): Promise<SessionChange> {
    const turn = this.#queue.then(async () => {
      const before = await this.#load();
      const wanted = capSessions(await change(before), LIMITS.tokensInAll);
      const after = wanted === before ? before : await this.#save(before, wanted);
      return { before, after };
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #load(): Promise<Sessions> {
    this.#copy ??= this.#area.get(null).then((stored) => {
      const sessions = Object.entries(stored).filter(([key]) => isTabKey(key));
      return new Map(sessions.map(([, value]) => [(value as TabSession).tabId, value as TabSession]));
    });
    return this.#copy;
  }

  /** Writes the difference. Where the area is full, half of the tokens must go, oldest first. */
  async #save(before: Sessions, wanted: Sessions): Promise<Sessions> {
    try {
      return await this.#write(before, wanted);
    } catch {
      const tokens = [...wanted.values()].reduce((sum, session) => sum + session.tokens.length, 0);
      return this.#write(before, capSessions(wanted, Math.floor(tokens / 2)));
    }
  }

  async #write(before: Sessions, after: Sessions): Promise<Sessions> {
    const gone = [...before.keys()].filter((tabId) => !after.has(tabId));
    const changed = [...after].filter(([tabId, session]) => before.get(tabId) !== session);
    if (gone.length > 0) await this.#area.remove(gone.map(tabKey));
    await this.#area.set(Object.fromEntries(changed.map(([tabId, session]) => [tabKey(tabId), session])));
    this.#copy = Promise.resolve(after);
    return after;
  }
}
