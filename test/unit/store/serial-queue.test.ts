import fc from "fast-check";
import { expect, test } from "vitest";
import { SerialQueue } from "../../../src/store/serial-queue.ts";

test("a task begins when the one before it has ended, and its result is told", async () => {
  const queue = new SerialQueue();
  const log: string[] = [];
  let go = (): void => undefined;
  const gate = new Promise<void>((open) => {
    go = open;
  });
  const slow = queue.run(async () => {
    log.push("slow begins");
    await gate;
    log.push("slow ends");
    return 1;
  });
  const quick = queue.run(() => {
    log.push("quick");
    return 2;
  });
  await Promise.resolve();
  go();
  expect(await Promise.all([slow, quick])).toEqual([1, 2]);
  expect(log).toEqual(["slow begins", "slow ends", "quick"]);
});

test("tasks keep their order and their own ends, whichever of them fail, and never run at the same time", async () => {
  const task = fc.record({ turns: fc.nat(5), fails: fc.boolean(), throws: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(task, { maxLength: 20 }), async (tasks) => {
      const queue = new SerialQueue();
      const begun: number[] = [];
      let running = 0;
      const runs = tasks.map(({ turns, fails, throws }, index) =>
        queue.run(() => {
          begun.push(index);
          if (fails && throws) throw new Error(`task ${index}`);
          running += 1;
          expect(running).toBe(1);
          return (async () => {
            for (let turn = 0; turn < turns; turn++) await Promise.resolve();
            running -= 1;
            if (fails) throw new Error(`task ${index}`);
            return index;
          })();
        }),
      );
      const ends = await Promise.allSettled(runs);
      expect(begun).toEqual(tasks.map((_task, index) => index));
      expect(ends.map((end) => (end.status === "fulfilled" ? end.value : String(end.reason)))).toEqual(
        tasks.map(({ fails }, index) => (fails ? `Error: task ${index}` : index)),
      );
    }),
  );
});
