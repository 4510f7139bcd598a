import type { ComponentChildren, JSX } from "preact";
import type { StoryCode, StoryEvent } from "../core/session/tell-story.ts";
import { value } from "../core/text/value.ts";
import { useMask } from "../ui/mask-context.ts";
import { Rich } from "../ui/Rich.tsx";
import { ValueText } from "../ui/ValueText.tsx";
import { useWords } from "../ui/words-context.ts";
import type { MessageKey } from "../words/message-key.ts";
import { showOutside } from "../words/show-outside.ts";

const PLAIN = {
  "sign-in-sent": "story_sign_in_sent",
  ready: "story_ready",
  offline: "story_offline",
  "call-placed": "story_call_placed",
  "newer-token": "story_newer",
  expired: "story_expired",
  closed: "story_closed",
  "reports-waiting": "story_reports_waiting",
} as const satisfies Partial<Record<StoryEvent["kind"], MessageKey>>;

const CALL = {
  "call-incoming": "story_call_incoming",
  "call-ringing": "story_call_ringing",
  "call-answered": "story_call_answered",
  "call-cancelled": "story_call_cancelled",
} as const satisfies Partial<Record<StoryEvent["kind"], MessageKey>>;

/** Twilio's raw code in words, and what the SDK shows in its place; null if there is neither code nor message. */
function Code({ code, shown, message }: StoryCode): JSX.Element | null {
  if (code === undefined)
    return message === undefined ? null : <ValueText value={value.message(message, 80)} />;
  const meaning = <ValueText value={value.meaning(code)} />;
  return shown === undefined ? (
    <Rich message="story_code" parts={[String(code), meaning]} />
  ) : (
    <Rich message="story_code_shown" parts={[String(code), meaning, String(shown)]} />
  );
}

/** One event of a token's story in words. */
export function StoryText({ event }: { readonly event: StoryEvent }): ComponentChildren {
  const words = useWords();
  const mask = useMask();
  const outside = (text: string, max = 60): string => showOutside({ kind: "message", text, max }, mask);
  const call = (name: string | undefined): ComponentChildren =>
    name === undefined ? "" : <span class="mono">{outside(name)}</span>;
  const detailed = (what: ComponentChildren, details: ComponentChildren): JSX.Element => (
    <Rich message="story_details" parts={[what, details]} />
  );
  switch (event.kind) {
    case "call-incoming":
    case "call-ringing":
    case "call-answered":
    case "call-cancelled":
      return <Rich message={CALL[event.kind]} parts={[call(event.call)]} />;
    case "accepted": {
      const { identity, edge, home } = event;
      const details = [
        ...(identity === undefined ? [] : [words.say("story_as", outside(identity, 40))]),
        ...(edge === undefined ? [] : [words.say("story_edge", outside(edge, 30))]),
        ...(home === undefined ? [] : [words.say("story_region", outside(home, 30))]),
      ];
      const what = words.say("story_accepted");
      return details.length === 0 ? what : detailed(what, words.list(details));
    }
    case "log-line":
      return detailed(words.say("story_log_line"), <Code {...event} />);
    case "refused":
      return detailed(words.say("story_refused"), <Code {...event} />);
    case "call-ended": {
      const message = event.by === "page" ? "story_ended_by_page" : "story_ended_by_twilio";
      const what = <Rich message={message} parts={[call(event.call)]} />;
      return event.code === undefined && event.message === undefined
        ? what
        : detailed(what, <Code {...event} />);
    }
    case "lost":
      return words.say("story_lost", String(event.code ?? "–"));
    case "reports":
      return words.say(`story_reports_${event.outcome}`, String(event.status));
    case "proxy-answered":
      return words.say("story_proxy_answered", event.host, String(event.status));
    case "report-failed":
      return words.say(`story_report_${event.failure.kind}`, outside(event.failure.error));
    case "refusal-named": {
      const { status, code, message } = event;
      const meaning = message === undefined ? value.meaning(code) : value.message(message, 80);
      return (
        <Rich
          message="story_refusal_named"
          parts={[String(status), String(code), <ValueText key="m" value={meaning} />]}
        />
      );
    }
    default:
      return words.say(PLAIN[event.kind]);
  }
}
