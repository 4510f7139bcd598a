import type { SeenToken } from "./tab-session.ts";

/** Version of the SDK that used a token: as its reports on calls say, else as it signed in; undefined where unknown. */
export function sdkVersionOf({ calls, sdkVersion }: SeenToken): string | undefined {
  return calls.find((call) => call.sdkVersion !== undefined)?.sdkVersion ?? sdkVersion ?? undefined;
}
