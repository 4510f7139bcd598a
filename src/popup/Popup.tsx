import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useNow } from "../ui/use-now.ts";
import { EmptyState } from "./EmptyState.tsx";
import { LostRequests } from "./LostRequests.tsx";
import type { PopupActions, PopupModel } from "./model.ts";
import { watchState } from "./popup-state.ts";
import { SiteAccess } from "./SiteAccess.tsx";
import { TokenSwitcher } from "./TokenSwitcher.tsx";
import { TokenView } from "./TokenView.tsx";

interface Props {
  readonly model: PopupModel;
  readonly actions: PopupActions;
}

/** The answer for the active tab. */
export function Popup({ model, actions }: Props): JSX.Element {
  const now = useNow();
  const [chosen, setChosen] = useState<number | null>(null);
  const { session, site, access } = model;
  const tokens = session?.tokens ?? [];
  const token = tokens.find(({ id }) => id === chosen) ?? tokens[0];
  const state = watchState(site, access, session?.watch ?? null);
  const hasContent = token !== undefined || (session?.lost.length ?? 0) > 0;
  return (
    <>
      <header>
        <strong>Token Lens</strong>
        <span class="quiet">for Twilio Voice</span>
        {hasContent ? (
          <button type="button" class="link" onClick={actions.clear}>
            Clear
          </button>
        ) : null}
      </header>
      {session === null || token === undefined ? (
        <EmptyState state={state} observed={model.observed} actions={actions} />
      ) : (
        <>
          <TokenView token={token} session={session} now={now} copy={actions.copy} />
          {tokens.length > 1 ? (
            <TokenSwitcher session={session} shown={token.id} now={now} onChoose={setChosen} />
          ) : null}
        </>
      )}
      <LostRequests lost={session?.lost ?? []} />
      <SiteAccess model={model} state={state} seen={token !== undefined} actions={actions} />
    </>
  );
}
