// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import type { PopupActions, PopupModel } from "../../../src/popup/model.ts";
import { PopupScreen } from "../../../src/popup/popup-screen.tsx";
import { englishWords } from "../../../src/words/english-words.ts";

vi.mock("../../../src/popup/Popup.tsx", () => ({
  Popup: ({ model }: { model: { text: string } }) => {
    if (model.text === "broken") throw new Error("cannot be drawn");
    return model.text;
  },
}));

/** A model that the popup in this test can draw. */
const model = (text: string): PopupModel => ({ text }) as unknown as PopupModel;
const SAID = englishWords.say("popup_failed_title") + englishWords.say("popup_failed_text");
const actions = {} as PopupActions;

function open(): { readonly root: HTMLElement; readonly screen: PopupScreen } {
  const root = document.createElement("main");
  root.setAttribute("aria-busy", "true");
  document.body.replaceChildren(root);
  return { root, screen: new PopupScreen(root, englishWords) };
}

const alert = (root: HTMLElement): string | null | undefined =>
  root.querySelector("[role=alert]")?.textContent;

test("a popup that could not open says so, and what to do", () => {
  const { root, screen } = open();
  act(() => screen.fail());
  expect(alert(root)).toBe(SAID);
  expect(alert(root)).toContain("turn Token Lens off and on again");
  screen.settle();
  expect(root.getAttribute("aria-busy")).toBe("false");
});

test("what was drawn before stays below it, and goes on", () => {
  const { root, screen } = open();
  act(() => screen.draw(model("one"), actions));
  expect(root.textContent).toBe("one");
  act(() => screen.fail());
  expect(alert(root)).toBe(SAID);
  expect(root.textContent).toMatch(/one$/);
  act(() => screen.draw(model("two"), actions));
  expect(alert(root)).toBe(SAID);
  expect(root.textContent).toMatch(/two$/);
});

test("a popup that cannot be drawn gives way to the message", () => {
  const { root, screen } = open();
  expect(() => act(() => screen.draw(model("broken"), actions))).toThrow("cannot be drawn");
  act(() => screen.fail());
  expect(alert(root)).toBe(SAID);
});
