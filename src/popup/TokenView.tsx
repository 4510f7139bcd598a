import type { JSX } from "preact";
import type { Judgement } from "../core/judgement.ts";
import { NO_MASK } from "../core/mask.ts";
import type { SeenToken, TabSession } from "../core/session/tab-session.ts";
import { tellStory } from "../core/session/tell-story.ts";
import type { Words } from "../i18n/words.ts";
import { FindingList } from "../ui/FindingList.tsx";
import { JsonBlock } from "../ui/JsonBlock.tsx";
import { useMask } from "../ui/mask-context.ts";
import { Verdict } from "../ui/Verdict.tsx";
import { useWords } from "../ui/words-context.ts";
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
  readonly now: number;
  readonly model: PopupModel;
  readonly copy: (text: string) => Promise<void>;
}

/** The countdown, where the sentence has none of its own. */
function countdown({ expiresAt, sentence }: Judgement, words: Words, now: number): string {
  if (expiresAt === null || /expire/i.test(sentence)) return "";
  const left = expiresAt - now / 1000;
  return words.say(left > 0 ? "expires_in" : "expired_ago", words.duration(left));
}

/** One token: verdict, what to do, claims, what happened, where it was seen, and the token itself. */
export function TokenView({ token, session, judgement, others, now, model, copy }: Props): JSX.Element {
  const words = useWords();
  const masked = useMask() !== NO_MASK;
  const { verdict, sentence, findings, header, payload, expiresAt } = judgement;
  const lines = tellStory(token, session, expiresAt, now);
  const absent = words.say(masked ? "json_masked" : "json_absent");
  const calls = token.calls.flatMap(({ at }) => (at === undefined ? [] : [at]));
  return (
    <article data-token={token.id}>
      <Verdict verdict={verdict} sentence={sentence} detail={countdown(judgement, words, now)} />
      <TicketActions
        token={token}
        session={session}
        judgement={judgement}
        now={now}
        model={model}
        copy={copy}
      />
      <CallFailure calls={token.calls} />
      <FindingList findings={findings} said={sentence} />
      <section aria-labelledby="claims-title">
        <h2 id="claims-title">{words.say("claims_title")}</h2>
        <LifetimeBar life={judgement} others={others} calls={calls} now={now} />
        <ClaimList token={token} judgement={judgement} others={others} now={now} copy={copy} />
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
