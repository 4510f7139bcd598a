// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { TabSession } from "../../../src/core/session/tab-session.ts";
import { siteOf } from "../../../src/core/settings/site.ts";
import type { PopupActions, PopupModel } from "../../../src/popup/model.ts";
import { Popup } from "../../../src/popup/Popup.tsx";
import { WordsContext } from "../../../src/ui/words-context.ts";
import { englishWords } from "../../../src/words/english-words.ts";
import { token as signedToken } from "../../support/make-token.ts";
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
    openSettings: vi.fn(),
    copy: vi.fn(async () => undefined),
  };
});
afterEach(() => {
  render(null, root);
  vi.useRealTimers();
});

function show(change: Partial<PopupModel>): void {
  const model: PopupModel = {
    first: false,
    site: siteOf("https://app.example.com/"),
    access: { twilio: true, granted: false, byClick: false },
    frames: [],
    denied: null,
    observed: false,
    onList: false,
    session: null,
    settings: { maskValues: false, ticketFormat: "markdown" },
    ticketText: (seen, _session, _now, { format, live }) => `${format} ${live ? seen.text : "no token"}`,
    copyRequest: null,
    ...change,
  };
  act(() =>
    render(
      <WordsContext.Provider value={englishWords}>
        <Popup model={model} actions={actions} />
      </WordsContext.Provider>,
      root,
    ),
  );
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
  expect(root.textContent).toContain("Access to this site was removed.");
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
  expect(claim("identity")).toBe("<img src=x onerror=alert(1)>\\u202e\\u0007");
  expect(claim("account")).toBe('{"a":1}');
});

test("a long claim is cut, and shown whole on request", () => {
  const identity = "i".repeat(5000);
  show({ session: sessionAfter(...request("r1", token({ grants: { identity } }))) });
  expect(claim("identity")).not.toContain(identity);
  press("Show all 5,000 characters");
  expect(claim("identity")).toContain(identity);
});

test("the newest token is shown until another one is chosen", () => {
  const one = token({ grants: { identity: "one" } });
  const two = token({ grants: { identity: "two" } });
  show({ session: sessionAfter(...request("r1", one), ...request("r2", two)) });
  expect(claim("identity")).toBe("two");
  act(() => root.querySelectorAll<HTMLButtonElement>(".tokens button")[1]?.click());
  expect(claim("identity")).toBe("one");
});

test("the token that is shown is copied as it was sent, and it is said aloud", async () => {
  const text = token({ grants: { identity: "one" } });
  show({ session: sessionAfter(...request("r1", text)) });
  await act(async () => press("Copy token"));
  expect(actions.copy).toHaveBeenCalledWith(text);
  expect(root.querySelector(".ticket > [role=status]")?.textContent).toBe("✓ Token copied");
});

test("where the browser refuses the clipboard, that is said", async () => {
  actions.copy.mockRejectedValue(new Error("not focused"));
  show({ session: sessionAfter(...request("r1", token({}))) });
  await act(async () => press("Copy token"));
  expect(root.querySelector(".ticket > [role=status]")?.textContent).toContain("didn't allow the copy");
});

test("the times count by themselves", () => {
  show({ session: sessionAfter(...request("r1", token({ exp: NOW / 1000 + 600 }))) });
  expect(claim("expires")).toMatch(/^in 10 min,/);
  act(() => void vi.advanceTimersByTime(2000));
  expect(claim("expires")).toMatch(/^in 9 min 58 sec,/);
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
  expect(root.textContent).toContain("before it left the browser");
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

const SID = (prefix: string, digit: string): string => `${prefix}${digit.repeat(32)}`;

function goodToken(change: object = {}): string {
  return token({
    iss: SID("SK", "1"),
    sub: SID("AC", "2"),
    jti: `${SID("SK", "1")}-1794999000`,
    iat: NOW / 1000 - 1000,
    exp: NOW / 1000 + 2600,
    grants: { identity: "alice", voice: { outgoing: { application_sid: SID("AP", "3") } } },
    ...change,
  });
}

test("each SID is copied by a click on it, in sight and aloud", async () => {
  show({ session: sessionAfter(...request("r1", goodToken())) });
  await act(async () => press(`Copy Account SID: ${SID("AC", "2")}`));
  expect(actions.copy).toHaveBeenCalledWith(SID("AC", "2"));
  expect(root.querySelector("[data-claim=account] [role=status]")?.textContent).toBe("Account SID copied");
});

test("a SID is shown in blocks, and selected as one text", () => {
  show({ session: sessionAfter(...request("r1", goodToken())) });
  const blocks = [...root.querySelectorAll("[data-claim=account] .mono > span")].map(
    (each) => each.textContent,
  );
  expect(blocks).toEqual(["AC", ...Array(8).fill("2222")]);
});

test("values are masked by the setting, shown on request, and copied as they are", async () => {
  const session = sessionAfter(...request("r1", goodToken(), { status: 200 }));
  show({ session, settings: { maskValues: true, ticketFormat: "markdown" } });
  for (const details of root.querySelectorAll("details")) details.setAttribute("open", "");
  for (const secret of ["alice", SID("AC", "2"), SID("SK", "1"), SID("AP", "3")]) {
    expect(root.innerHTML).not.toContain(secret);
  }
  expect(claim("account")).toContain("AC••••2222");
  await act(async () => press("Copy Account SID: AC••••2222"));
  expect(actions.copy).toHaveBeenCalledWith(SID("AC", "2"));
  press("Show values");
  expect(claim("identity")).toContain("alice");
  expect(claim("account")).toContain(SID("AC", "2"));
});

test("the ticket text is copied in the format that was chosen, without the token; live by its own button", async () => {
  const text = goodToken();
  show({
    session: sessionAfter(...request("r1", text)),
    settings: { maskValues: false, ticketFormat: "plain" },
  });
  await act(async () => press("Copy ticket text"));
  expect(actions.copy).toHaveBeenLastCalledWith("plain no token");
  const select = root.querySelector("select");
  act(() => {
    if (select) select.value = "json";
    select?.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await act(async () => press("Copy ticket text"));
  expect(actions.copy).toHaveBeenLastCalledWith("json no token");
  const preview = root.querySelector("details");
  act(() => {
    preview?.setAttribute("open", "");
    preview?.dispatchEvent(new Event("toggle"));
  });
  expect(root.querySelector("textarea")?.value).toBe("json no token");
  expect(preview?.textContent).toContain("sign in as alice");
  expect(preview?.textContent).toContain("for another 43 min 20 sec");
  await act(async () => press("Copy with the live token"));
  expect(actions.copy).toHaveBeenLastCalledWith(`json ${text}`);
});

test("the lifetime is a bar with a text that says the same", () => {
  const call = { callSid: SID("CA", "4") };
  show({
    session: sessionAfter(
      ...request("r1", goodToken(), { facts: call }),
      ...request("r2", goodToken({ iat: NOW / 1000 - 100, exp: NOW / 1000 + 3500 }), { facts: call }),
    ),
  });
  const bar = root.querySelector(".life svg");
  expect(bar?.getAttribute("role")).toBe("img");
  expect(bar?.getAttribute("aria-label")).toMatch(
    /^Lifetime of the token: issued .*, expires .*\. It is now/,
  );
  expect(bar?.getAttribute("aria-label")).toContain("1 call in this time. 1 other token overlaps it.");
  expect(root.querySelectorAll(".life .other")).toHaveLength(1);
});

test("a token that cannot tell when it lives has no bar", () => {
  show({ session: sessionAfter(...request("r1", token({ exp: "soon" }))) });
  expect(root.querySelector(".life")).toBeNull();
});

test("the switcher says how the other tokens differ from the one that is shown", () => {
  const other = goodToken({
    iat: NOW / 1000 - 400,
    sub: SID("AC", "9"),
    grants: { identity: "bob", voice: {} },
  });
  show({ session: sessionAfter(...request("r1", other), ...request("r2", goodToken())) });
  const told = [...root.querySelectorAll(".tokens button")].map((each) => each.textContent);
  expect(told[0]).toContain("shown");
  expect(told[1]).toContain("different identity, different account, different TwiML App");
  expect(told[1]).toContain("issued 10 min later");
});

test("the same value in several places is marked as the same, another one as different", () => {
  const other = goodToken({ iat: NOW / 1000 - 400, grants: { identity: "bob", voice: {} } });
  show({ session: sessionAfter(...request("r1", other), ...request("r2", goodToken())) });
  const marks = (name: string): string | undefined =>
    root.querySelector(`[data-claim="${name}"] .marks`)?.textContent;
  expect(marks("api_key")).toBe("= same as in the token's ID (jti)= same in the other token (1)");
  expect(marks("identity")).toBe("≠ different in 1 other token");
});

test("a token that arrives while the popup is open is told to screen readers, the first one is not", () => {
  const first = request("r1", goodToken());
  show({ session: sessionAfter(...first) });
  expect(root.querySelector(".unseen")?.textContent).toBe("");
  show({ session: sessionAfter(...first, ...request("r2", goodToken({ jti: "x" }))) });
  expect(root.querySelector(".unseen[role=status]")?.textContent).toMatch(/^New token seen\. /);
});

test("what the menu asked to be copied is said, also where the browser refused it", () => {
  const session = sessionAfter(...request("r1", goodToken()));
  show({ session, copyRequest: { what: "ticket", done: true } });
  expect(root.textContent).toContain("✓ Ticket text copied");
  show({ session, copyRequest: { what: "token", done: true } });
  expect(root.textContent).toContain("✓ Token copied");
  show({ session, copyRequest: { what: "ticket", done: false } });
  expect(root.textContent).toContain("Press Enter to copy");
});

test("a site on the list can be taken off it", () => {
  show({ access: { twilio: true, granted: true, byClick: false }, observed: true, onList: true });
  press("Stop watching this site");
  expect(actions.unwatch).toHaveBeenCalledWith("https://app.example.com/*");
});

test("the first picture of a token has what fits on it, and the rest comes after it", () => {
  const session = sessionAfter(...request("r1", goodToken(), { status: 200 }));
  show({ session, first: true });
  expect(root.querySelector("[data-verdict]")).not.toBeNull();
  expect(claim("account")).toContain("AC");
  expect(root.querySelector(".story")).toBeNull();
  show({ session });
  expect(root.querySelector(".story")).not.toBeNull();
});

test("what Twilio answered is masked as what the token says", () => {
  const sighting = (event: object) =>
    ({
      type: "signaling",
      place: {
        at: NOW,
        tabId: 1,
        frameId: 0,
        origin: "https://app.example.com",
        host: "voice-js.roaming.twilio.com",
      },
      socket: "1",
      ...event,
    }) as const;
  const text = goodToken();
  const session = sessionAfter(
    sighting({
      token: { text, length: text.length },
      event: { at: NOW, type: "listen", sent: true },
    }) as never,
    sighting({ event: { at: NOW, type: "connected", sent: false, identity: "robert.smith" } }) as never,
  );
  show({ session, settings: { maskValues: true, ticketFormat: "markdown" } });
  expect(root.textContent).toContain("Accepted by Twilio");
  expect(root.innerHTML).not.toContain("robert");
  expect(root.innerHTML).not.toContain("smith");
});

test("a capability token shows what its scope allows", () => {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const scope = `scope:client:incoming?clientName=robert scope:client:outgoing?appSid=${SID("AP", "3")}`;
  const text = `${part({ typ: "JWT", alg: "HS256" })}.${part({ iss: SID("AC", "2"), scope, exp: NOW / 1000 + 60 })}.c2ln`;
  show({ session: sessionAfter(...request("r1", text)) });
  expect(claim("identity")).toBe("robert");
  expect(claim("account")).toBe(SID("AC", "2"));
  expect(claim("api_key")).toBe("none");
  expect(claim("app")).toBe(SID("AP", "3"));
  expect([claim("incoming"), claim("outgoing")]).toEqual(["allowed", "allowed"]);
});

test("of what cannot be read no claim is told to be missing", () => {
  show({ session: sessionAfter(...request("r1", "undefined")) });
  expect(root.querySelector(".claims [data-claim=identity]")).toBeNull();
  expect(root.textContent).toContain("The claims can't be read.");
});

test("a failed call is told at the top, with the code, its meaning and what to check", () => {
  const facts = { callSid: SID("CA", "4"), error: { code: 31005, message: "gateway hung up" } };
  show({ session: sessionAfter(...request("r1", goodToken(), { facts })) });
  expect(root.querySelector("[data-notice=call]")?.textContent).toMatch(
    /^The last call failed\. The SDK reported 31005, .+\../,
  );
  show({ session: sessionAfter(...request("r1", goodToken(), { facts: { callSid: SID("CA", "4") } })) });
  expect(root.querySelector("[data-notice=call]")).toBeNull();
});

test("room is kept for how the sentence will read as it counts, masked as the sentence is", () => {
  show({ session: sessionAfter(...request("r1", signedToken(), { status: 200 })) });
  const room = (): string =>
    Array.from(
      root.querySelectorAll<HTMLElement>("h1 .room [data-text]"),
      ({ dataset }) => dataset.text,
    ).join("");
  expect(room()).toMatch(
    /^Nothing .+ for alice, accepted by Twilio \d\d min \d\d sec ago, expires in \d\d min \d\d sec\.$/,
  );
  press("Mask values");
  expect(room()).toContain("accepted by Twilio");
  expect(room()).not.toContain("alice");
});
