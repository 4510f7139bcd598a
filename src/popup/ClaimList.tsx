import type { ComponentChildren, JSX } from "preact";
import { duration } from "../core/duration.ts";
import type { Judgement } from "../core/judgement.ts";
import { clockTime } from "../ui/clock-time.ts";
import { LongText } from "../ui/LongText.tsx";
import { callDirections, claimRows } from "./claim-rows.ts";

interface Props {
  readonly judgement: Judgement;
  /** Unix milliseconds. */
  readonly now: number;
}

function Row({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  return (
    <div data-claim={label}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function moment(seconds: number | null, now: number): string {
  if (seconds === null) return "not stated";
  const away = seconds - now / 1000;
  return `${away >= 0 ? "in " : ""}${duration(away)}${away < 0 ? " ago" : ""}, ${clockTime(seconds * 1000)}`;
}

/** The claims that people check. */
export function ClaimList({ judgement, now }: Props): JSX.Element {
  const { header, payload, issuedAt, notBefore, expiresAt } = judgement;
  const { incoming, outgoing } = callDirections(payload);
  return (
    <dl class="claims">
      {claimRows(header, payload).map(({ label, value, absent }) => (
        <Row key={label} label={label}>
          {value === null ? <span class="quiet">{absent}</span> : <LongText value={value} />}
        </Row>
      ))}
      <Row label="Incoming calls">{incoming ? "allowed" : "not allowed"}</Row>
      <Row label="Outgoing calls">{outgoing ? "allowed" : "not allowed"}</Row>
      <Row label="Issued">{moment(issuedAt, now)}</Row>
      {notBefore === null || notBefore === issuedAt ? null : (
        <Row label="Not before">{moment(notBefore, now)}</Row>
      )}
      <Row label="Expires">{moment(expiresAt, now)}</Row>
    </dl>
  );
}
