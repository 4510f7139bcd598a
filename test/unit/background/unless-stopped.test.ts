import { expect, test, vi } from "vitest";
import { unlessStopped } from "../../../src/background/unless-stopped.ts";

test("only the failure of a stopped worker is passed over", async () => {
  const thrown = vi.fn();
  process.on("unhandledRejection", thrown);
  unlessStopped(Promise.reject(new Error("No SW")));
  await new Promise((next) => setTimeout(next));
  expect(thrown).not.toHaveBeenCalled();
  process.off("unhandledRejection", thrown);

  const caught: unknown[] = [];
  const work = {
    catch: (handle: (error: unknown) => void) => {
      try {
        handle(new Error("real"));
      } catch (error) {
        caught.push(error);
      }
    },
  };
  unlessStopped(work as unknown as Promise<unknown>);
  expect(caught.map(String)).toEqual(["Error: real"]);
});
