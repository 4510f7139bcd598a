import { expect, it } from "vitest";
import english from "../../../../public/_locales/en/messages.json" with { type: "json" };
import { ALL_FAMILIES } from "../../../../src/core/rules/all-families.ts";
import { STILL_ACCEPTED } from "../../../../src/recording/ticket/told-verdict.ts";

const titlesOf = (id: string): readonly string[] =>
  Object.entries(english)
    .filter(([key]) => key.startsWith(`rule_${id.replaceAll("-", "_")}_title`))
    .map(([, { message }]) => message.replace(/\{\w+\}/g, "x"));

it("knows the errors that Twilio accepts tokens with, and no others", () => {
  const matched = ALL_FAMILIES.flatMap(({ rules }) =>
    rules.flatMap(({ id, stillAccepted = false }) =>
      titlesOf(id)
        .filter((title) => STILL_ACCEPTED.some((pattern) => pattern.test(title)) !== stillAccepted)
        .map((title) => `${id}: ${title}`),
    ),
  );
  expect(matched).toEqual([]);
});
