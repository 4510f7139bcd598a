import type { JSX } from "preact";
import type { SeenToken, TabSession } from "../core/session/tab-session.ts";
import { tellStory } from "../core/session/tell-story.ts";
import { NO_MASK } from "../core/text/mask.ts";
import type { Statement, Value } from "../core/text/value.ts";
import type { Judgement } from "../core/verdict/judgement.ts";
import { FindingList } from "../ui/FindingList.tsx";
import { JsonBlock } from "../ui/JsonBlock.tsx";
import { useMask } from "../ui/mask-context.ts";
import { Verdict } from "../ui/Verdict.tsx";
import { useWords } from "../ui/words-context.ts";
import type { Words } from "../words/words.ts";
import { CallFailure } from "./CallFailure.tsx";
import { CallList } from "./CallList.tsx";
import { ClaimList } from "./ClaimList.tsx";
import { LifetimeBar } from "./LifetimeBar.tsx";
import type { PopupModel } from "./model.ts";
import { SeenDetails } from "./SeenDetails.tsx";
import { Story } from "./Story.tsx";
import { TicketActions } from "./TicketActions.tsx";

interface Props {
  readonly token: SeenToken;
  readonly session: TabSession;
  readonly judgement: Judgement;
  /** The tab's other tokens, judged. */
  readonly others: readonly Judgement[];
  /** Unix milliseconds. */
  readonly nowMs: number;
  readonly model: PopupModel;
  readonly copy: (text: string) => Promise<void>;
}

/** Whether a statement says when the token expires. */
function tellsExpiry({ values }: Statement, expiresAt: number): boolean {
  return Object.values(values).some(function tells(value: Value): boolean {
    if (value.kind === "list") return value.items.some(tells);
    if (value.kind === "statement") return tellsExpiry(value.statement, expiresAt);
    return value.kind === "moment" && value.seconds === expiresAt;
  });
}

/** The countdown, if the sentence has none of its own. */
function countdown({ expiresAt, sentence, nowSeconds }: Judgement, words: Words): string {
  if (expiresAt === null || sentence.some((statement) => tellsExpiry(statement, expiresAt))) return "";
  const left = expiresAt - nowSeconds;
  return words.say(left > 0 ? "expires_in" : "expired_ago", words.duration(left));
}

/** One token: verdict, what to do, claims, what happened, where it was seen, and the token itself. */
export function TokenView({ token, session, judgement, others, nowMs, model, copy }: Props): JSX.Element {
  const words = useWords();
  const masked = useMask() !== NO_MASK;
  const { header, payload, expiresAt } = judgement;
  const lines = tellStory(token, session, expiresAt, nowMs);
  const absent = words.say(masked ? "json_masked" : "json_absent");
  const calls = token.calls.flatMap(({ at }) => (at === undefined ? [] : [at]));
  return (
    <article data-token={token.id}>
      <Verdict judgement={judgement} detail={countdown(judgement, words)} />
      <TicketActions
        token={token}
        session={session}
        judgement={judgement}
        nowMs={nowMs}
        model={model}
        copy={copy}
      />
      <CallFailure calls={token.calls} />
      <FindingList judgement={judgement} />
      <section aria-labelledby="claims-title">
        <h2 id="claims-title">{words.say("claims_title")}</h2>
        <LifetimeBar life={judgement} others={others} calls={calls} nowMs={nowMs} />
        <ClaimList token={token} judgement={judgement} others={others} nowMs={nowMs} copy={copy} />
      </section>
      {model.first ? null : (
        <>
          <Story lines={lines} />
          <CallList calls={token.calls} copy={copy} />
          <SeenDetails token={token} />
          <details class="more">
            <summary>{words.say("json_title")}</summary>
            <JsonBlock title={words.say("json_header")} value={masked ? null : header} absent={absent} />
            <JsonBlock title={words.say("json_payload")} value={masked ? null : payload} absent={absent} />
          </details>
        </>
      )}
    </article>
  );
}
