import { capSessions } from "../core/session/cap-sessions.ts";
import { LIMITS } from "../core/session/limits.ts";
import type { Sessions, TabSession } from "../core/session/tab-session.ts";
import { SerialQueue } from "./serial-queue.ts";
import type { StorageArea } from "./storage-area.ts";
import { isTabKey, tabKey } from "./tab-key.ts";

/** What was written. */
export interface SessionChange {
  readonly before: Sessions;
  readonly after: Sessions;
}

/**
 * Milliseconds between two writes. Every open page gets each write and redraws; a busy call brings 150 changes a
 * second, which without this overload the computer, so that each takes three times as long to reach the screen (`npm
 * run bench`).
 */
const PACE = 33;

type Change = (sessions: Sessions) => Sessions | Promise<Sessions>;

/** A change that waits for its turn, and the promise that its caller waits for. */
interface Turn {
  readonly change: Change;
  readonly resolve: (change: SessionChange) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * All tabs' sessions in session storage; only the background writes them. Changes are made one after the other, each
 * based on the one before, so that two sightings at once lose nothing; those that wait together are written together,
 * since a call brings more of them than the storage can take one by one. Memory holds only a copy: a worker that was
 * stopped reads it again.
 */
export class SessionStore {
  readonly #area: StorageArea;
  #copy: Promise<Sessions> | null = null;
  #waiting: Turn[] = [];
  readonly #queue = new SerialQueue();
  /** Moment of the last write, by `performance.now()`. */
  #written = -PACE;

  constructor(area: StorageArea) {
    this.#area = area;
  }

  /** The sessions once all updates asked for so far are done. */
  read(): Promise<Sessions> {
    return this.#queue.run(() => this.#load());
  }

  /**
   * Makes a change when its turn comes. Rejects with what `change` throws; the other changes continue.
   * @returns what was written: the first caller of those written together gets all of it, and the others get no
   * difference, so that what follows from it is done once
   */
  update(change: Change): Promise<SessionChange> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject });
      // The first in the queue takes its turn, and takes along all that have arrived by then.
      if (this.#waiting.length === 1) void this.#queue.run(() => this.#takeTurns());
    });
  }

  /** Waits until the last write is long enough ago. */
  async #keepPace(): Promise<void> {
    const early = this.#written + PACE - performance.now();
    if (early > 0) await new Promise((due) => setTimeout(due, early));
  }

  /** Makes all waiting changes once the pace allows it, and writes the result. */
  async #takeTurns(): Promise<void> {
    await this.#keepPace();
    const turns = this.#waiting;
    this.#waiting = [];
    const made: Turn[] = [];
    try {
      const before = await this.#load();
      let wanted = before;
      for (const turn of turns) {
        try {
          wanted = await turn.change(wanted);
          made.push(turn);
        } catch (error) {
          turn.reject(error);
        }
      }
      const capped = capSessions(wanted, LIMITS.tokensInAll);
      const after = capped === before ? before : await this.#save(before, capped);
      const [first, ...others] = made;
      first?.resolve({ before, after });
      for (const { resolve } of others) resolve({ before: after, after });
    } catch (error) {
      for (const { reject } of made.length > 0 ? made : turns) reject(error);
    }
  }

  async #load(): Promise<Sessions> {
    try {
      return await this.#loaded();
    } catch (error) {
      // So that a failure that may be over is not reported again.
      this.#copy = null;
      throw error;
    }
  }

  #loaded(): Promise<Sessions> {
    this.#copy ??= this.#area.get(null).then((stored) => {
      const sessions = Object.entries(stored).filter(([key]) => isTabKey(key));
      return new Map(sessions.map(([, value]) => [(value as TabSession).tabId, value as TabSession]));
    });
    return this.#copy;
  }

  /** Writes the difference. If the area is full, drops half of the tokens, oldest first. */
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
    this.#written = performance.now();
    return after;
  }
}
