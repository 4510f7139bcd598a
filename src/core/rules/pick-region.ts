import type { Evidence } from "../evidence/evidence.ts";
import { regionOfHost } from "../twilio/hosts.ts";
import { DEFAULT_REGION } from "../twilio/regions.ts";
import type { RuleInput } from "./rule-input.ts";

/** What the rules on regions and edges look at. */
export interface PickedRegion extends Pick<RuleInput, "header" | "payload" | "grants" | "voice" | "answers"> {
  /** The header's region where it is a string. */
  readonly twr: string | null;
  /** Region that the token is for, in lower case. */
  readonly home: string;
  /** Region that Twilio put the client in. */
  readonly served: string | null;
  readonly edge: string | undefined;
  readonly sdkVersion: string | undefined;
}

/** From the socket's answer, or else from the event gateway's name. */
function servedFrom({ answers, host }: Evidence): string | null {
  for (const answer of answers.toReversed()) {
    if (answer.from === "signaling" && answer.type === "connected" && answer.home)
      return answer.home.toLowerCase();
  }
  return regionOfHost(host);
}

/** Takes what concerns regions and edges out of what is known of a token. */
export function pickRegion({
  header,
  payload,
  grants,
  voice,
  evidence,
  answers,
  forVoice,
}: RuleInput): PickedRegion {
  const twr = typeof header.twr === "string" ? header.twr : null;
  const home = twr?.toLowerCase() ?? DEFAULT_REGION;
  // Where another product was asked, Voice's edges and its SDK have nothing to do with it.
  return {
    header,
    payload,
    grants,
    voice,
    answers,
    twr,
    home,
    served: forVoice ? servedFrom(evidence) : null,
    edge: forVoice ? evidence.edge : undefined,
    sdkVersion: forVoice ? evidence.sdkVersion : undefined,
  };
}
