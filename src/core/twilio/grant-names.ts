/** Keys of grants that Twilio's libraries write, and `identity`. */
export const GRANT_KEYS: ReadonlySet<string> = new Set([
  "identity",
  "voice",
  "video",
  "chat",
  "data_sync",
  "task_router",
  "player",
  "rtc",
  "ip_messaging",
]);

/** Names of before the release of a product, or that it has lost since. */
export const LEGACY_GRANTS: Readonly<Record<string, string>> = {
  rtc: "video",
  ip_messaging: "chat",
  programmable_voice: "voice",
  programmable_video: "video",
  programmable_chat: "chat",
};

/** Names that come to mind instead of the right one, without case, spaces and underscores. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [/^(?:voice|client|calls?|phone)/, "voice"],
  [/^(?:video|rooms?|conversations?room)/, "video"],
  [/^(?:chat|conversations?|messaging)/, "chat"],
  [/^(?:data)?sync/, "data_sync"],
  [/^(?:task)/, "task_router"],
  [/^(?:identity|user|username|client_?name)/, "identity"],
];

/** The grant key that a wrong one was probably meant to be, or null. */
export function nearestGrant(key: string): string | null {
  const bare = key
    .slice(0, 60)
    .toLowerCase()
    .replace(/[\s_-]/g, "");
  return MEANT.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}
