import { expect, test } from "vitest";
import { isToWelcome, noteWelcomed, noteWelcoming } from "../../../src/store/welcome-flag.ts";
import { FakeArea } from "../../support/fake-area.ts";

test("the first steps are to be opened until they were shown, and once in a session of the browser", async () => {
  const [local, session] = [new FakeArea(), new FakeArea()];
  expect(await isToWelcome(local, session)).toBe(true);
  await noteWelcoming(session);
  expect(await isToWelcome(local, session)).toBe(false);
  // The page did not load, and the browser was closed.
  expect(await isToWelcome(local, new FakeArea())).toBe(true);
  await noteWelcomed(local, session);
  expect(await isToWelcome(local, new FakeArea())).toBe(false);
  expect([...session.data.keys()]).toEqual([]);
});
