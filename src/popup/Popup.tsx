import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { judgeSeenToken } from "../core/session/judge-seen-token.ts";
import { valuesToMask } from "../core/session/values-to-mask.ts";
import { makeMask, NO_MASK } from "../core/text/mask.ts";
import { MaskContext } from "../ui/mask-context.ts";
import { useNow } from "../ui/use-now.ts";
import { useWords } from "../ui/words-context.ts";
import { EmptyState } from "./EmptyState.tsx";
import { Header } from "./Header.tsx";
import { LostRequests } from "./LostRequests.tsx";
import type { PopupActions, PopupModel } from "./model.ts";
import { NewToken } from "./NewToken.tsx";
import { watchState } from "./popup-state.ts";
import { SiteAccess } from "./SiteAccess.tsx";
import { type JudgedToken, TokenSwitcher } from "./TokenSwitcher.tsx";
import { TokenView } from "./TokenView.tsx";

interface Props {
  readonly model: PopupModel;
  readonly actions: PopupActions;
}

/** The answer for the active tab. */
export function Popup({ model, actions }: Props): JSX.Element {
  const words = useWords();
  const nowMs = useNow();
  const [chosen, setChosen] = useState<number | null>(null);
  // Null until the user decides otherwise in this popup; the next one begins with the setting again.
  const [unmasked, setUnmasked] = useState<boolean | null>(null);
  const { session, site, access } = model;
  const masked = unmasked === null ? model.settings.maskValues : !unmasked;
  const second = Math.floor(nowMs / 1000);
  const tokens = useMemo(
    () =>
      (session?.tokens ?? []).map(
        (token): JudgedToken => ({
          token,
          judgement: judgeSeenToken(token, session as NonNullable<typeof session>, second * 1000),
        }),
      ),
    [session, second],
  );
  const shown = tokens.find(({ token }) => token.id === chosen) ?? tokens[0];
  // As text, so that the mask is recreated only if the names change, not every second.
  const names = JSON.stringify(tokens.flatMap(({ token, judgement }) => valuesToMask(token, judgement)));
  const mask = useMemo(() => (masked ? makeMask(JSON.parse(names)) : NO_MASK), [masked, names]);
  const state = watchState(site, access, session?.watch ?? null);
  const hasContent = shown !== undefined || (session?.lost.length ?? 0) > 0;
  return (
    <MaskContext.Provider value={mask}>
      <Header
        hasContent={hasContent}
        masked={shown === undefined ? null : masked}
        onMask={(wanted) => setUnmasked(!wanted)}
        actions={actions}
      />
      <NewToken newest={tokens[0]} />
      {session === null || shown === undefined ? (
        <>
          <LostRequests lost={session?.lost ?? []} />
          <EmptyState state={state} observed={model.observed} actions={actions} />
        </>
      ) : (
        <>
          {tokens.length > 1 ? (
            <p class="jump">
              <a href="#tokens-title">{words.count("tokens_title", tokens.length)}</a>
            </p>
          ) : null}
          <TokenView
            key={shown.token.id}
            token={shown.token}
            session={session}
            judgement={shown.judgement}
            others={tokens.filter((each) => each !== shown).map(({ judgement }) => judgement)}
            nowMs={nowMs}
            model={model}
            copy={actions.copy}
          />
          {tokens.length > 1 ? <TokenSwitcher tokens={tokens} shown={shown} onChoose={setChosen} /> : null}
          <LostRequests lost={session.lost} />
        </>
      )}
      <SiteAccess model={model} state={state} seen={shown !== undefined} actions={actions} />
    </MaskContext.Provider>
  );
}
