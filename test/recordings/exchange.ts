import type { Differences, Recording } from "./recording.ts";

export const GATEWAY = "eventgw.us1.twilio.com";
export const SIGNALING = "voice-js.roaming.twilio.com";

type Describe = (file: string, tool: string, how: string, differences?: Differences) => Recording;

/** A kind of recording: its usual expectations, and what is different about one. */
function kind(usual: Omit<Recording, "file" | "tool" | "how">): Describe {
  return (file, tool, how, differences = {}) => ({ file, tool, how, ...usual, ...differences });
}

const posted = { via: "paste", hosts: [GATEWAY], edges: [] } as const;

/** A post to the event gateway with the good token, answered 202. */
export const accepted = kind({ ...posted, tokens: ["good"], verdict: "valid", codes: [] });

/** A post with the token signed by the wrong secret, answered 403 with code 20107. */
export const refused = kind({ ...posted, tokens: ["wrongSecret"], verdict: "invalid", codes: [20107] });

/** A post with the expired token, answered 403 with code 9221 as Twilio's gateway really does: it means 20104. */
export const expired = kind({ ...posted, tokens: ["expired"], verdict: "invalid", codes: [20104] });

/** Both: the good token accepted, then the newer one refused. */
export const both = kind({
  ...posted,
  tokens: ["good", "wrongSecret"],
  verdict: "invalid",
  codes: [20107],
});

/** A request without its answer: nothing speaks against the token. */
export const unanswered = kind({ ...posted, tokens: ["wrongSecret"], verdict: "valid", codes: [] });
