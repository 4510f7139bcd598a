// @vitest-environment happy-dom
import { render } from "preact";
import { expect, test } from "vitest";
import type { StoryEvent } from "../../../src/core/session/tell-story.ts";
import { StoryText } from "../../../src/popup/StoryText.tsx";
import { WordsContext } from "../../../src/ui/words-context.ts";
import { englishWords } from "../../../src/words/english-words.ts";

function told(event: StoryEvent): string | null {
  const root = document.createElement("p");
  render(
    <WordsContext.Provider value={englishWords}>
      <StoryText event={event} />
    </WordsContext.Provider>,
    root,
  );
  return root.textContent;
}

test.each<[StoryEvent, string]>([
  [{ kind: "sign-in-sent" }, "Sent to Twilio to sign in"],
  [{ kind: "accepted" }, "Accepted by Twilio"],
  [
    { kind: "accepted", identity: "alice", edge: "ashburn", home: "us1" },
    "Accepted by Twilio: as alice, edge ashburn, region us1",
  ],
  [{ kind: "ready" }, "Registered for incoming calls"],
  [{ kind: "call-placed" }, "Call placed"],
  [{ kind: "call-incoming", call: "CA1" }, "Incoming call CA1"],
  [{ kind: "call-ended", by: "page" }, "Call  ended by the page"],
  [
    { kind: "reports", outcome: "refused", status: 403 },
    "Call reports refused by the event gateway (HTTP 403)",
  ],
  [
    { kind: "proxy-answered", host: "events.example.com", status: 200 },
    "Call reports answered by events.example.com (HTTP 200), not by Twilio itself",
  ],
  [{ kind: "reports-waiting" }, "Call report sent, no answer yet"],
  [
    { kind: "report-failed", failure: { kind: "blocked", error: "net::ERR_BLOCKED_BY_CLIENT" } },
    "Call report blocked (net::ERR_BLOCKED_BY_CLIENT)",
  ],
  [{ kind: "lost", code: 1006 }, "Connection to Twilio lost (close code 1006)"],
  [{ kind: "newer-token" }, "A newer token was seen"],
])("%j is told as %s", (event, text) => {
  expect(told(event)?.replace("  ", " ")).toBe(text.replace("  ", " "));
});

test("a refusal is told with its raw code, its meaning, and what the SDK shows instead", () => {
  const event = { kind: "refused", code: 31202, shown: 53000 } as const;
  expect(told(event)).toMatch(/^Refused by Twilio: 31202, .+; the SDK shows 53000$/);
  expect(told({ kind: "refused", code: 20104 })).toMatch(/^Refused by Twilio: 20104, [^;]+$/);
  expect(told({ kind: "refused", message: "no\ncode" })).toBe("Refused by Twilio: no\\ncode");
  expect(told({ kind: "call-ended", by: "twilio", call: "CA1", code: 31404, shown: 31005 })).toMatch(
    /^Call CA1 ended by Twilio: 31404, .+; the SDK shows 31005$/,
  );
});

test("the code that a refusal's body names is told in Twilio's words, else in ours", () => {
  const event = { kind: "refusal-named", status: 403, code: 20154 } as const;
  expect(told({ ...event, message: "Wrong issuer" })).toBe(
    "The refusal (HTTP 403) gives 20154: Wrong issuer",
  );
  expect(told(event)).toMatch(/^The refusal \(HTTP 403\) gives 20154: .+/);
});

test("Twilio's and the engine's words are marked as English", () => {
  const root = document.createElement("p");
  render(
    <WordsContext.Provider value={englishWords}>
      <StoryText event={{ kind: "refused", code: 31202, shown: 53000 }} />
    </WordsContext.Provider>,
    root,
  );
  expect(root.querySelector("[lang=en]")?.textContent).not.toBe("");
});
