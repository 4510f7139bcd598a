import type { JSX } from "preact";
import type { CallFacts } from "../core/session/call-facts.ts";
import { CopyValue } from "../ui/CopyValue.tsx";
import { LongText } from "../ui/LongText.tsx";
import { useMask } from "../ui/mask-context.ts";
import { Rich } from "../ui/Rich.tsx";
import { useWords } from "../ui/words-context.ts";
import { showOutside } from "../words/show-outside.ts";

interface Props {
  /** Newest first. */
  readonly calls: readonly CallFacts[];
  readonly copy: (text: string) => Promise<void>;
}

function Call({ call, copy }: { readonly call: CallFacts; readonly copy: Props["copy"] }): JSX.Element {
  const words = useWords();
  const mask = useMask();
  const outside = (text: string, max: number): string => showOutside({ kind: "message", text, max }, mask);
  const sid = call.callSid ?? call.tempCallSid;
  const { direction, edge, region, gateway, error } = call;
  const facts = [
    ...(direction === "INCOMING" ? [words.say("call_incoming")] : []),
    ...(direction === "OUTGOING" ? [words.say("call_outgoing")] : []),
    ...(edge === undefined ? [] : [words.say("call_edge", outside(edge, 40))]),
    ...(region === undefined ? [] : [words.say("call_region", outside(region, 40))]),
    ...(gateway === undefined ? [] : [words.say("call_gateway", outside(gateway, 60))]),
  ];
  return (
    <li>
      {sid === undefined ? (
        <span class="quiet">{words.say("call_no_sid")}</span>
      ) : (
        <CopyValue name={words.say("call_sid")} value={sid} copy={copy} />
      )}
      {facts.length === 0 ? null : <p class="quiet">{words.list(facts)}</p>}
      {error === undefined ? null : (
        <p class="bad">
          {error.code === null ? (
            <Rich message="call_error_no_code" parts={[<LongText key="m" value={error.message} />]} />
          ) : (
            <Rich
              message="call_error"
              parts={[String(error.code), <LongText key="m" value={error.message} />]}
            />
          )}
        </p>
      )}
    </li>
  );
}

/** The calls that a token was used for. */
export function CallList({ calls, copy }: Props): JSX.Element | null {
  const words = useWords();
  if (calls.length === 0) return null;
  return (
    <section aria-labelledby="calls-title">
      <h2 id="calls-title">{words.count("calls_title", calls.length)}</h2>
      <ul class="calls">
        {calls.map((call, index) => (
          <Call key={call.callSid ?? call.tempCallSid ?? index} call={call} copy={copy} />
        ))}
      </ul>
    </section>
  );
}
