// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DEFAULT_SETTINGS, type Settings as Values } from "../../../src/core/settings/settings.ts";
import type { SettingsActions, SettingsModel } from "../../../src/settings/model.ts";
import { Settings } from "../../../src/settings/Settings.tsx";
import { WordsContext } from "../../../src/ui/words-context.ts";
import { englishWords } from "../../../src/words/english-words.ts";

let root: HTMLElement;
let actions: {
  [Name in keyof Omit<SettingsActions, "changeShortcut">]: ReturnType<typeof vi.fn<SettingsActions[Name]>>;
} & { changeShortcut: (() => void) | null };

beforeEach(() => {
  root = document.createElement("main");
  document.body.replaceChildren(root);
  actions = {
    change: vi.fn(),
    addHost: vi.fn(),
    allowHost: vi.fn(),
    removeHost: vi.fn(),
    unwatch: vi.fn(),
    changeShortcut: vi.fn(),
  };
});
afterEach(() => render(null, root));

function show(settings: Partial<Values> = {}, change: Partial<SettingsModel> = {}): void {
  const model: SettingsModel = {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    managed: [],
    allowedHosts: [],
    watchedSites: [],
    shortcut: "Alt+Shift+L",
    version: "1.2.3",
    saved: null,
    ...change,
  };
  act(() =>
    render(
      <WordsContext.Provider value={englishWords}>
        <Settings model={model} actions={actions} />
      </WordsContext.Provider>,
      root,
    ),
  );
}

function find<Found extends Element>(selector: string): Found {
  const found = root.querySelector<Found>(selector);
  if (found === null) throw new Error(`There is no ${selector} in ${root.innerHTML}`);
  return found;
}

/** The control that a label names. */
function labelled(text: string): HTMLInputElement {
  const label = [...root.querySelectorAll("label")].find((each) => each.textContent === text);
  const control =
    label?.querySelector("input") ?? root.querySelector<HTMLInputElement>(`#${label?.htmlFor ?? "none"}`);
  if (!control) throw new Error(`No control is called ${text}.`);
  return control;
}

function type(text: string): void {
  const field = labelled("Another host");
  field.value = text;
  act(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
  act(() => void find("form").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true })));
}

test.each([
  ["Dark", { theme: "dark" }],
  ["Plain text", { ticketFormat: "plain" }],
  ["Mask values", { maskValues: true }],
])("choosing %s changes the setting at once", (name, change) => {
  show();
  act(() => labelled(name).click());
  expect(actions.change.mock.calls).toEqual([[change]]);
});

test("how long tokens are kept is chosen in words", () => {
  show({ keepMinutes: 60 });
  const select = find<HTMLSelectElement>("#keep");
  expect([...select.options].map(({ text }) => text)).toEqual(["5 minutes", "1 hour", "8 hours", "24 hours"]);
  expect(select.value).toBe("60");
  select.value = "480";
  act(() => void select.dispatchEvent(new Event("change", { bubbles: true })));
  expect(actions.change.mock.calls).toEqual([[{ keepMinutes: 480 }]]);
});

test("what the organisation set is disabled and says so, and is shown as it is", () => {
  const managed = ["theme", "maskValues", "ticketFormat", "keepMinutes", "gatewayHosts"] as const;
  show({ theme: "dark", keepMinutes: 90, gatewayHosts: ["events.example.com"] }, { managed });
  expect(root.querySelectorAll(".managed").length).toBe(managed.length);
  for (const note of root.querySelectorAll(".managed"))
    expect(note.textContent).toBe("Set by your organization");
  expect(root.querySelectorAll("fieldset:disabled").length).toBe(2);
  expect(labelled("Mask values").disabled).toBe(true);
  const select = find<HTMLSelectElement>("#keep");
  expect(select.disabled).toBe(true);
  expect(select.selectedOptions[0]?.text).toBe("90 minutes");
  expect(find<HTMLInputElement>("input[name=theme]:checked").value).toBe("dark");
  // No host can be added or removed, while the access to it is the user's to give.
  expect(root.querySelector("form")).toBeNull();
  expect([...find("[data-host]").querySelectorAll("button")].map((each) => each.textContent)).toEqual([
    "Allow access",
  ]);
});

test("what nobody manages says nothing of an organisation", () => {
  show({ gatewayHosts: ["events.example.com"] }, { watchedSites: ["https://app.example.com/*"] });
  expect(root.textContent).not.toContain("organization");
  expect(root.querySelectorAll(":disabled").length).toBe(0);
});

test("a host is added in lower case, and the field is empty again", () => {
  show();
  type(" Events.Example.com ");
  expect(actions.addHost.mock.calls).toEqual([["events.example.com"]]);
  expect(labelled("Another host").value).toBe("");
});

test("what is no host is not added, and the field says why", () => {
  show({ gatewayHosts: ["known.example.com"] });
  type("https://events.example.com/x");
  const field = labelled("Another host");
  expect(actions.addHost).not.toHaveBeenCalled();
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(field.value).toBe("https://events.example.com/x");
  const described = field.getAttribute("aria-describedby")?.split(" ") ?? [];
  const texts = described.map((id) => find(`#${id}`).textContent);
  expect(texts[0]).toContain("without https://, port or path");
  // It goes once the user types on.
  act(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
  expect(field.getAttribute("aria-invalid")).toBe("false");
  expect(root.querySelector("#host-fault")).toBeNull();
});

test("of each host it is told whether access is given, with a button where it is not", () => {
  show({ gatewayHosts: ["a.example.com", "b.example.com"] }, { allowedHosts: ["a.example.com"] });
  expect(find('[data-host="a.example.com"]').textContent).toContain("Access allowed");
  expect(find('[data-host="b.example.com"]').textContent).toContain("No access yet");
  expect(root.querySelector('[aria-label="Allow access to a.example.com"]')).toBeNull();
  act(() => find<HTMLButtonElement>('[aria-label="Allow access to b.example.com"]').click());
  expect(actions.allowHost.mock.calls).toEqual([["b.example.com"]]);
  act(() => find<HTMLButtonElement>('[aria-label="Remove a.example.com"]').click());
  expect(actions.removeHost.mock.calls).toEqual([["a.example.com"]]);
  expect(document.activeElement?.textContent).toBe("Other event hosts");
});

test("a watched site can be removed", () => {
  show({}, { watchedSites: ["https://app.example.com/*"] });
  act(() => find<HTMLButtonElement>('[aria-label="Remove https://app.example.com"]').click());
  expect(actions.unwatch.mock.calls).toEqual([["https://app.example.com/*"]]);
  expect(document.activeElement?.textContent).toBe("Watched sites");
});

test("without watched sites it says how one is added", () => {
  show();
  expect(root.textContent).toContain('choose "Always watch this site" in Token Lens');
});

test("the shortcut is shown as set, with the way to change it", () => {
  show();
  expect(find("[data-shortcut]").textContent).toBe("Alt+Shift+L opens Token Lens for the current tab.");
  expect(root.textContent).toContain("Change the shortcut");
  actions.changeShortcut = null;
  show({}, { shortcut: "" });
  expect(find("[data-shortcut]").textContent).toContain("No keys open Token Lens");
  expect(root.textContent).not.toContain("Change the shortcut");
  expect(root.textContent).toContain("in the browser's own settings");
});

test("each change is said anew to a screen reader", () => {
  show({}, { saved: { ok: true, count: 1 } });
  const first = find("[role=status] span");
  expect(first.textContent).toContain("Saved");
  show({}, { saved: { ok: true, count: 2 } });
  expect(find("[role=status] span")).not.toBe(first);
  show({}, { saved: { ok: false, count: 3 } });
  expect(find("[role=status]").textContent).toContain("couldn't be saved");
});

test("it names its version, and that Twilio has no part in it", () => {
  show();
  expect(find("footer").textContent).toBe("Token Lens for Twilio Voice 1.2.3. Not affiliated with Twilio.");
});
