// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { TabSession } from "../../../src/core/session/tab-session.ts";
import { siteOf } from "../../../src/core/site.ts";
import type { PopupActions, PopupModel } from "../../../src/popup/model.ts";
import { Popup } from "../../../src/popup/Popup.tsx";
import { NOW, place, request, sessionAfter } from "../../support/sightings.ts";

function token(payload: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "HS256", typ: "JWT", cty: "twilio-fpa;v=1" })}.${part(payload)}.c2ln`;
}

let root: HTMLElement;
let actions: { [Name in keyof PopupActions]: ReturnType<typeof vi.fn<PopupActions[Name]>> };

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  root = document.createElement("main");
  document.body.replaceChildren(root);
  actions = {
    watch: vi.fn(),
    observe: vi.fn(),
    unwatch: vi.fn(),
    allowTwilio: vi.fn(),
    clear: vi.fn(),
    copy: vi.fn(async () => undefined),
  };
});
afterEach(() => {
  render(null, root);
  vi.useRealTimers();
});

function show(change: Partial<PopupModel>): void {
  const model: PopupModel = {
    site: siteOf("https://app.example.com/"),
    access: { twilio: true, granted: false, byClick: false },
    frames: [],
    denied: null,
    observed: false,
    watchedSites: [],
    session: null,
    ...change,
  };
  act(() => render(<Popup model={model} actions={actions} />, root));
}

function press(name: string): void {
  const button = [...root.querySelectorAll("button")].find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent) === name,
  );
  if (!button) throw new Error(`There is no button "${name}".`);
  act(() => button.click());
}

function claim(label: string): string | null | undefined {
  return root.querySelector(`[data-claim="${label}"] dd`)?.textContent;
}

test("a site that is not watched is named with the reason, and asked for by the button", () => {
  show({});
  expect(root.textContent).toContain("Not watching this site yet.");
  expect(root.textContent).toContain("https://app.example.com");
  press("Watch this site");
  expect(actions.watch).toHaveBeenCalledWith({
    origin: "https://app.example.com",
    pattern: "https://app.example.com/*",
  });
});

test("access taken away is told apart from access never given", () => {
  const session: TabSession = {
    ...sessionAfter(),
    watch: { origin: "https://app.example.com", since: NOW, by: "grant" },
  };
  show({ session });
  expect(root.textContent).toContain("Access to this site was taken away.");
});

test("each frame of another site has a button of its own", () => {
  const frames = ["https://a.example.net/", "https://b.example.net/"].flatMap((url) => siteOf(url) ?? []);
  show({ frames });
  press("Watch https://b.example.net");
  expect(actions.watch).toHaveBeenCalledWith(frames[1]);
});

test("a denied request is said, with the site", () => {
  show({ denied: "https://app.example.com" });
  expect(root.querySelector("[data-notice=denied]")?.textContent).toContain("https://app.example.com");
});

test("claims are shown as text whatever they hold", () => {
  const hostile = "<img src=x onerror=alert(1)>\u202e\u0007";
  show({ session: sessionAfter(...request("r1", token({ grants: { identity: hostile }, sub: { a: 1 } }))) });
  expect(root.querySelectorAll("img")).toHaveLength(0);
  expect(claim("Identity")).toBe("<img src=x onerror=alert(1)>\\u202e\\u0007");
  expect(claim("Account SID")).toBe('{"a":1}');
});

test("a long claim is cut, and shown whole on request", () => {
  const identity = "i".repeat(5000);
  show({ session: sessionAfter(...request("r1", token({ grants: { identity } }))) });
  expect(claim("Identity")).not.toContain(identity);
  press("Show all 5,000 characters");
  expect(claim("Identity")).toContain(identity);
});

test("the newest token is shown until another one is chosen", () => {
  const one = token({ grants: { identity: "one" } });
  const two = token({ grants: { identity: "two" } });
  show({ session: sessionAfter(...request("r1", one), ...request("r2", two)) });
  expect(claim("Identity")).toBe("two");
  act(() => root.querySelectorAll<HTMLButtonElement>(".tokens button")[1]?.click());
  expect(claim("Identity")).toBe("one");
});

test("the token that is shown is copied as it was sent, and it is said aloud", async () => {
  const text = token({ grants: { identity: "one" } });
  show({ session: sessionAfter(...request("r1", text)) });
  await act(async () => press("Copy token"));
  expect(actions.copy).toHaveBeenCalledWith(text);
  expect(root.querySelector("[role=status]")?.textContent).toBe("✓ Token copied");
});

test("where the browser refuses the clipboard, that is said", async () => {
  actions.copy.mockRejectedValue(new Error("not focused"));
  show({ session: sessionAfter(...request("r1", token({}))) });
  await act(async () => press("Copy token"));
  expect(root.querySelector("[role=status]")?.textContent).toContain("did not let the text be copied");
});

test("the times count by themselves", () => {
  show({ session: sessionAfter(...request("r1", token({ exp: NOW / 1000 + 600 }))) });
  expect(claim("Expires")).toMatch(/^in 10 min,/);
  act(() => void vi.advanceTimersByTime(2000));
  expect(claim("Expires")).toMatch(/^in 9 min 58 s,/);
});

test("an answer is told, also while a later request has none", () => {
  show({ session: sessionAfter(...request("r1", token({}), { status: 403 }), ...request("r2", token({}))) });
  const told = [...root.querySelectorAll(".story li")].map((line) => line.textContent);
  expect(told[0]).toContain("refused by the event gateway (HTTP 403)");
  expect(told[1]).toContain("no answer yet");
});

test("a request lost before its token was seen is told", () => {
  const failure = { kind: "blocked", error: "net::ERR_BLOCKED_BY_CLIENT" } as const;
  show({ session: sessionAfter({ type: "failure", place: place(), failure }) });
  expect(root.textContent).toContain("was blocked before it left the browser");
  expect(root.textContent).toContain("net::ERR_BLOCKED_BY_CLIENT");
  press("Clear");
  expect(actions.clear).toHaveBeenCalledOnce();
});

test("the sign-in is offered once it is known not to be watched, so that nothing is offered and taken away", () => {
  const access = { twilio: true, granted: false, byClick: true };
  show({ access, observed: null });
  expect(root.textContent).not.toContain("Reload and watch sign-in");
  show({ access, observed: true });
  expect(root.textContent).not.toContain("Reload and watch sign-in");
  show({ access, observed: false });
  press("Watch sign-in on this page");
  expect(actions.observe).toHaveBeenCalledOnce();
  press("Reload and watch sign-in");
  expect(actions.watch).toHaveBeenCalledWith(siteOf("https://app.example.com/"), { reload: true });
});
