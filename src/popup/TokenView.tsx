import type { JSX } from "preact";
import { duration } from "../core/duration.ts";
import type { Judgement } from "../core/judgement.ts";
import { judgeSeenToken } from "../core/session/judge-seen-token.ts";
import type { SeenToken, TabSession } from "../core/session/tab-session.ts";
import { tellStory } from "../core/session/tell-story.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { FindingList } from "../ui/FindingList.tsx";
import { JsonBlock } from "../ui/JsonBlock.tsx";
import { Verdict } from "../ui/Verdict.tsx";
import { ClaimList } from "./ClaimList.tsx";
import { SeenDetails } from "./SeenDetails.tsx";
import { Story } from "./Story.tsx";

interface Props {
  readonly token: SeenToken;
  readonly session: TabSession;
  /** Unix milliseconds. */
  readonly now: number;
  readonly copy: (text: string) => Promise<void>;
}

/** The countdown, where the sentence has none of its own. */
function lifetime({ expiresAt, sentence }: Judgement, now: number): string {
  if (expiresAt === null || /expire/i.test(sentence)) return "";
  const left = expiresAt - now / 1000;
  return left > 0 ? `Expires in ${duration(left)}.` : `Expired ${duration(left)} ago.`;
}

/** One token: verdict, findings, claims, where it was seen, and the token itself. */
export function TokenView({ token, session, now, copy }: Props): JSX.Element {
  const judgement = judgeSeenToken(token, session, now);
  const { verdict, sentence, findings, header, payload } = judgement;
  return (
    <article data-token={token.id}>
      <Verdict verdict={verdict} sentence={sentence} detail={lifetime(judgement, now)} />
      <p class="actions">
        <CopyButton label="Copy token" text={token.text} done="Token copied" primary copy={copy} />
      </p>
      <FindingList findings={findings} said={sentence} />
      <h2>Claims</h2>
      <ClaimList judgement={judgement} now={now} />
      <Story lines={tellStory(token, session, judgement.expiresAt, now)} />
      <h2>Where it was seen</h2>
      <SeenDetails token={token} />
      <details class="decoded">
        <summary>Header and payload as JSON</summary>
        <JsonBlock title="Header" value={header} absent="It cannot be decoded." />
        <JsonBlock title="Payload" value={payload} absent="It cannot be decoded." />
      </details>
    </article>
  );
}
