import { expect, test } from "vitest";
import { keepMinutesChoices } from "../../../src/settings/keep-minutes-choices.ts";

test.each([
  [60, [5, 60, 480, 1440]],
  [90, [5, 60, 90, 480, 1440]],
  [0, [0, 5, 60, 480, 1440]],
])("with %i minutes in force", (minutes, choices) => {
  expect(keepMinutesChoices(minutes)).toEqual(choices);
});
