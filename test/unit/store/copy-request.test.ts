import { expect, test } from "vitest";
import { takeCopyRequest, writeCopyRequest } from "../../../src/store/copy-request.ts";
import { FakeArea } from "../../support/fake-area.ts";

const request = { tabId: 7, what: "ticket", at: 1_000_000 } as const;

test("a request is taken once", async () => {
  const area = new FakeArea();
  expect(await takeCopyRequest(area, request.at)).toBeNull();
  await writeCopyRequest(area, request);
  expect(await takeCopyRequest(area, request.at + 10_000)).toEqual(request);
  expect(await takeCopyRequest(area, request.at)).toBeNull();
  expect(area.data.size).toBe(0);
});

test("a request older than ten seconds is wanted no more, and goes", async () => {
  const area = new FakeArea();
  await writeCopyRequest(area, request);
  expect(await takeCopyRequest(area, request.at + 10_001)).toBeNull();
  expect(area.data.size).toBe(0);
});

test("a later request takes the place of an earlier one", async () => {
  const area = new FakeArea();
  await writeCopyRequest(area, request);
  await writeCopyRequest(area, { ...request, what: "token" });
  expect(await takeCopyRequest(area, request.at)).toMatchObject({ what: "token" });
});
