import type { JSX } from "preact";
import { compareClaim } from "../core/session/compare-claims.ts";
import type { SeenToken } from "../core/session/tab-session.ts";
import { CLAIM_NAMES, type ClaimName } from "../core/token/named-claims.ts";
import { tokenFacts } from "../core/token/token-facts.ts";
import type { Judgement } from "../core/verdict/judgement.ts";
import { CopyValue } from "../ui/CopyValue.tsx";
import { LongText } from "../ui/LongText.tsx";
import { useWords } from "../ui/words-context.ts";
import type { MessageKey } from "../words/message-key.ts";
import { ClaimMark } from "./ClaimMark.tsx";
import { ClaimRow } from "./ClaimRow.tsx";
import { Moment } from "./Moment.tsx";

/** What is said about a claim that the token does not have. Without the first three, the token is useless. */
const ABSENT: Record<ClaimName, MessageKey> = {
  identity: "claim_missing",
  account: "claim_missing",
  api_key: "claim_missing",
  app: "claim_none",
  push: "claim_none",
  region: "claim_default_region",
};

/** UTF-16 units; longer values get a button that shows all of them, but no copy button. */
const SHORT = 120;
/** Longer values need the whole width. */
const NARROW = 20;

interface Props {
  readonly token: SeenToken;
  readonly judgement: Judgement;
  /** The tab's other tokens. */
  readonly others: readonly Judgement[];
  /** Unix milliseconds. */
  readonly nowMs: number;
  readonly copy: (text: string) => Promise<void>;
}

function Claim({ name, token, judgement, others, copy }: Props & { readonly name: ClaimName }): JSX.Element {
  const words = useWords();
  const label = words.say(`claim_${name}`);
  const value = tokenFacts(judgement)[name];
  const comparisons = compareClaim(name, judgement, token, others);
  const wide = name === "identity" || (value?.length ?? 0) > NARROW;
  return (
    <ClaimRow
      name={name}
      label={label}
      wide={wide}
      marks={
        comparisons.length === 0
          ? null
          : comparisons.map((each) => <ClaimMark key={each.place} comparison={each} />)
      }
    >
      {value === null ? (
        <span class="quiet">{words.say(judgement.kind === "capability" ? "claim_none" : ABSENT[name])}</span>
      ) : value.length > SHORT ? (
        <LongText value={value} max={SHORT} names />
      ) : (
        <CopyValue name={label} value={value} common={name === "region"} copy={copy} />
      )}
    </ClaimRow>
  );
}

/** The claims that people check. */
export function ClaimList(props: Props): JSX.Element {
  const words = useWords();
  const { nowMs, judgement } = props;
  const { payload, issuedAt, notBefore, expiresAt } = judgement;
  // If the payload cannot be read, it is not known what is missing.
  if (payload === null) return <p class="quiet">{words.say("claims_unreadable")}</p>;
  const { incoming, incomingByPush, outgoing } = tokenFacts(judgement);
  const allowed = (yes: boolean): string => words.say(yes ? "claim_allowed" : "claim_not_allowed");
  return (
    <dl class="claims">
      {CLAIM_NAMES.map((name) => (
        <Claim key={name} {...props} name={name} />
      ))}
      <ClaimRow name="incoming" label={words.say("claim_incoming")}>
        {incomingByPush ? words.say("claim_by_push") : allowed(incoming)}
      </ClaimRow>
      <ClaimRow name="outgoing" label={words.say("claim_outgoing")}>
        {allowed(outgoing)}
      </ClaimRow>
      <ClaimRow name="issued" label={words.say("claim_issued")}>
        <Moment seconds={issuedAt} nowMs={nowMs} />
      </ClaimRow>
      <ClaimRow name="expires" label={words.say("claim_expires")}>
        <Moment seconds={expiresAt} nowMs={nowMs} />
      </ClaimRow>
      {notBefore === null || notBefore === issuedAt ? null : (
        <ClaimRow name="not_before" label={words.say("claim_not_before")}>
          <Moment seconds={notBefore} nowMs={nowMs} />
        </ClaimRow>
      )}
    </dl>
  );
}
