import type { SeenToken } from "./tab-session.ts";

/** Version of the SDK that used a token: from its reports on calls, else from its sign-in; undefined if unknown. */
export function sdkVersionOf({ calls, sdkVersion }: SeenToken): string | undefined {
  return calls.find((call) => call.sdkVersion !== undefined)?.sdkVersion ?? sdkVersion ?? undefined;
}
