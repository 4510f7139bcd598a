import { expect, it } from "vitest";
import {
  ABSENT_WORDS,
  CLAIM_LABELS,
  CLIENT_LABELS,
  KIND_LABEL,
  KIND_WORDS,
  SECTION_TITLES,
  UNREAD_LABEL,
} from "../../../../src/recording/ticket/ticket-words.ts";
import { layOutTicket } from "../../../../src/ticket/lay-out-ticket.ts";
import { ticketClaims } from "../../../../src/ticket/ticket-claims.ts";
import { HEADER, payload, token } from "../../../support/make-token.ts";
import { request, sessionAfter } from "../../../support/sightings.ts";
import { ticketOf } from "../../ticket/see-ticket.ts";

const judgement = { kind: "voice", issuedAt: null, notBefore: null, expiresAt: null } as const;
type Judged = Parameters<typeof ticketClaims>[0];

/** Rows of the claims table of a kind. */
function rowsOf(kind: Judged["kind"], body: Judged["payload"]): ReturnType<typeof ticketClaims> {
  const judged = { ...judgement, kind } as unknown as Judged;
  return ticketClaims(judged, kind === "none" ? null : (HEADER as Judged["header"]), body, String, 0);
}

it.each(Object.keys(KIND_WORDS) as (keyof typeof KIND_WORDS)[])("has the ticket's words for %s", (kind) => {
  expect(rowsOf(kind, null)[0]).toMatchObject({ label: KIND_LABEL, value: KIND_WORDS[kind] });
});

it("has the ticket's labels and what stands for missing claims", () => {
  const labels = rowsOf("voice", payload() as Judged["payload"]).map(({ label }) => label);
  expect(labels).toEqual([KIND_LABEL, ...Object.keys(CLAIM_LABELS)]);
  expect(rowsOf("none", null).at(-1)?.label).toBe(UNREAD_LABEL);
  for (const kind of ["voice", "capability"] as const) {
    for (const { label, value } of rowsOf(kind, {})) {
      if (label in ABSENT_WORDS) expect(ABSENT_WORDS[label]).toContain(value);
    }
  }
});

it("has the ticket's titles and the rows of its client", () => {
  const session = sessionAfter(...request("r1", token()));
  for (const live of [true, false]) {
    const sections = layOutTicket(ticketOf(session, live));
    for (const { title } of sections) {
      if (title !== null) expect(Object.keys(SECTION_TITLES)).toContain(title.toLowerCase());
    }
    const client = sections.find(({ title }) => title === "Client")?.blocks[0];
    const rows = client?.kind === "list" ? client.items.map(([line]) => line?.[0]?.text ?? "") : [];
    expect(rows.map((text) => text.replace(/: $|: .*$/, ""))).toEqual(
      CLIENT_LABELS.filter((label) => label !== "Signaling server"),
    );
  }
});
