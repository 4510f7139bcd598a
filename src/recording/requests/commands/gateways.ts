import { isGatewayHost } from "../../../core/twilio/hosts.ts";

const HOST = /(?<![\w.-])eventgw(?:\.[a-z\d-]{1,20})?\.twilio\.com(?![\w-]|\.\w)/gi;
/** What of the path follows the host in an address. */
const PATH = /^(?::\d{1,5})?((?:\\?\/[^\s"'`<>^)|,;\\/]{0,200}){1,9})?/;
/** How far from a header its host may stand, in characters. */
const REACH = 4000;

interface Gateway {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

/**
 * Where a text names Twilio's event gateway, in any notation: in an address, as `Host:`, as a field of a log or an
 * element of a dump.
 */
export class Gateways {
  readonly #text: string;
  readonly #found: readonly Gateway[];

  constructor(text: string) {
    this.#text = text;
    this.#found = [...text.matchAll(HOST)]
      .filter(([host]) => isGatewayHost(host.toLowerCase()))
      .map(({ 0: host, index: start }) => {
        const end = start + host.length;
        const path = PATH.exec(text.slice(end, end + 400))?.[1] ?? "/";
        return { start, end, url: `https://${host.toLowerCase()}${path.replaceAll("\\", "")}` };
      });
  }

  /**
   * The address that stands nearest to a place: before it on its line, else behind it there, else before it, else
   * behind it; null where none is near.
   */
  near(start: number, end: number): string | null {
    const next = this.#firstFrom(start);
    const before = this.#reached(this.#found[next - 1], start, end);
    const behind = this.#reached(this.#found[next], start, end);
    if (behind?.isOnLine && !before?.isOnLine) return behind.url;
    return (before ?? behind)?.url ?? null;
  }

  /** The one that stands on the same line, before or behind a place; null where there is none. */
  onLine(start: number, end: number): string | null {
    const next = this.#firstFrom(start);
    for (const one of [this.#found[next - 1], this.#found[next]]) {
      const found = this.#reached(one, start, end);
      if (found?.isOnLine) return found.url;
    }
    return null;
  }

  #reached(one: Gateway | undefined, start: number, end: number): { url: string; isOnLine: boolean } | null {
    if (one === undefined) return null;
    const [from, to] = one.end <= start ? [one.end, start] : [end, Math.max(end, one.start)];
    if (to - from > REACH) return null;
    return { url: one.url, isOnLine: !this.#text.slice(from, to).includes("\n") };
  }

  /** Index of the first one that begins at or behind a place. */
  #firstFrom(start: number): number {
    let low = 0;
    let high = this.#found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#found[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
