import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { SeenToken, TabSession } from "../core/session/tab-session.ts";
import type { Settings } from "../core/settings/settings.ts";
import { type Mask, NO_MASK } from "../core/text/mask.ts";
import { tokenFacts } from "../core/token/token-facts.ts";
import type { Judgement } from "../core/verdict/judgement.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { CopyStatus } from "../ui/CopyStatus.tsx";
import { useMask } from "../ui/mask-context.ts";
import { useCopy } from "../ui/use-copy.ts";
import { useWords } from "../ui/words-context.ts";
import { showOutside } from "../words/show-outside.ts";
import type { Words } from "../words/words.ts";
import type { PopupModel } from "./model.ts";

const FORMATS: readonly Settings["ticketFormat"][] = ["markdown", "plain", "json"];

interface Props {
  readonly token: SeenToken;
  readonly session: TabSession;
  readonly judgement: Judgement;
  /** Unix milliseconds. */
  readonly nowMs: number;
  readonly model: Pick<PopupModel, "ticketText" | "settings" | "copyRequest">;
  readonly copy: (text: string) => Promise<void>;
}

/** What sharing the live token means: how long it works, and for whom. */
function liveMeaning(judgement: Judgement, words: Words, mask: Mask, nowMs: number): string {
  const { expiresAt, kind, findings } = judgement;
  if (kind === "none" || expiresAt === null) return words.say("ticket_live_unknown");
  const left = expiresAt - nowMs / 1000;
  if (left <= 0) return words.say("ticket_live_expired");
  if (findings.some(({ id, severity }) => id.startsWith("server-") && severity === "error"))
    return words.say("ticket_live_refused");
  const { identity, account } = tokenFacts(judgement);
  const shown = (text: string): string => showOutside({ kind: "outside", text, max: 40 }, mask);
  return words.say(
    "ticket_live",
    identity === null ? words.say("ticket_nobody") : shown(identity),
    account === null ? words.say("ticket_no_account") : shown(account),
    words.duration(left),
    words.moment(expiresAt * 1000),
  );
}

/** Copies the ticket text or the token; shows beforehand what would be copied. */
export function TicketActions({ token, session, judgement, nowMs, model, copy }: Props): JSX.Element {
  const words = useWords();
  const mask = useMask();
  const { ticketText, settings, copyRequest } = model;
  const [format, setFormat] = useState(settings.ticketFormat);
  // When the preview was opened, Unix milliseconds: the preview does not change, so that it can be read and selected.
  const [previewedAt, setPreviewedAt] = useState<number | null>(null);
  const [what, setWhat] = useState<"ticket" | "token">("ticket");
  const [copied, run] = useCopy(copy);
  // Until something is copied here: the outcome of a copy requested in the menu of the toolbar button.
  const asked = copied === null ? copyRequest : null;
  const press = (wanted: "ticket" | "token", text: string): void => {
    setWhat(wanted);
    void run(text);
  };
  const ticket = (live: boolean, at: number): string =>
    ticketText?.(token, session, at, { format, live }) ?? "";
  return (
    <div class="ticket">
      <div class="actions">
        <button
          type="button"
          class="primary"
          data-copy="ticket"
          disabled={ticketText === null}
          onClick={() => press("ticket", ticket(false, nowMs))}
        >
          {words.say("actions_copy_ticket")}
        </button>
        <select
          aria-label={words.say("actions_format")}
          value={format}
          onChange={(event) => {
            const chosen = FORMATS.find((each) => each === event.currentTarget.value);
            if (chosen !== undefined) setFormat(chosen);
          }}
        >
          {FORMATS.map((each) => (
            <option key={each} value={each}>
              {words.say(`format_${each}`)}
            </option>
          ))}
        </select>
        <button type="button" data-copy="token" onClick={() => press("token", token.text)}>
          {words.say("actions_copy_token")}
        </button>
      </div>
      <CopyStatus
        copied={asked === null ? copied : asked.done ? "done" : "failed"}
        done={words.say((asked?.what ?? what) === "ticket" ? "copied_ticket" : "copied_token")}
        failed={words.say(asked === null ? "copy_failed" : "copy_press_enter")}
      />
      <details
        class="more"
        onToggle={(event) => setPreviewedAt(event.currentTarget.open ? Date.now() : null)}
      >
        <summary>{words.say("ticket_preview")}</summary>
        {previewedAt !== null ? (
          <>
            <p class="quiet">{words.say("ticket_without")}</p>
            {mask === NO_MASK ? (
              <textarea
                class="mono preview"
                readOnly
                rows={12}
                aria-label={words.say("ticket_preview")}
                translate={false}
                value={ticket(false, previewedAt)}
              />
            ) : (
              <p class="notice">{words.say("ticket_masked")}</p>
            )}
            <p>{liveMeaning(judgement, words, mask, nowMs)}</p>
            <p class="actions">
              <CopyButton
                label={words.say("actions_copy_live")}
                text={() => ticket(true, nowMs)}
                done={words.say("copied_live")}
                copy={copy}
              />
            </p>
          </>
        ) : null}
      </details>
    </div>
  );
}
