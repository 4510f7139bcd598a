import type { Evidence, TwilioAnswer } from "../evidence.ts";
import type { SeenToken, TabSession } from "./tab-session.ts";

/** Twilio's clock minus the local clock in whole seconds, from the newest answer that tells it. */
function clockOffset(token: SeenToken): number | undefined {
  for (const { answer } of token.requests) {
    if (answer?.twilioTime != null) return Math.round((answer.twilioTime - answer.at) / 1000);
  }
  return undefined;
}

/** What the tab's session tells about one of its tokens beyond its text. */
export function evidenceOf(token: SeenToken, session: TabSession): Evidence {
  const answers = token.requests
    .flatMap(({ answer }): TwilioAnswer[] =>
      answer === undefined ? [] : [{ from: "event-gateway", at: answer.at, status: answer.status }],
    )
    .reverse();
  const sdkVersion = token.calls.find((call) => call.sdkVersion !== undefined)?.sdkVersion;
  const edge = token.calls.find((call) => call.edge !== undefined)?.edge;
  const offset = clockOffset(token);
  return {
    answers,
    host: token.host,
    newerTokenSeen: session.tokens.some(({ id }) => id > token.id),
    ...(sdkVersion === undefined ? {} : { sdkVersion }),
    ...(edge === undefined ? {} : { edge }),
    ...(offset === undefined ? {} : { clockOffset: offset }),
  };
}
