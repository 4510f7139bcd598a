import { type ComponentChild, type JSX, render } from "preact";
import type { Settings } from "../core/settings/settings.ts";
import { applyTheme } from "../ui/apply-theme.ts";
import { WordsContext } from "../ui/words-context.ts";
import type { Words } from "../words/words.ts";
import type { PopupActions, PopupModel } from "./model.ts";
import { OpeningFailed } from "./OpeningFailed.tsx";
import { Popup } from "./Popup.tsx";
import type { ScreenPort } from "./popup-ports.ts";

/** Milliseconds. */
const LONGEST_PAINT = 1000;

/** The popup's page. */
export class PopupScreen implements ScreenPort {
  readonly #root: HTMLElement;
  readonly #words: Words;
  #popup: JSX.Element | null = null;
  #hasFailed = false;

  constructor(root: HTMLElement, words: Words) {
    this.#root = root;
    this.#words = words;
  }

  draw(model: PopupModel, actions: PopupActions): void {
    const popup = <Popup model={model} actions={actions} />;
    this.#render(this.#hasFailed ? <OpeningFailed /> : null, popup);
    this.#popup = popup;
  }

  fail(): void {
    this.#hasFailed = true;
    // A half-drawn page gets in the way of anything else.
    if (this.#popup === null) this.#root.replaceChildren();
    this.#render(<OpeningFailed />, this.#popup);
  }

  settle(): void {
    this.#root.setAttribute("aria-busy", "false");
  }

  applyTheme(theme: Settings["theme"]): void {
    applyTheme(theme);
  }

  nextFrame(draw: () => void): void {
    requestAnimationFrame(() => draw());
  }

  /** Also resolves, after a while, if the browser paints nothing because the popup is hidden. */
  painted(): Promise<void> {
    return new Promise((done) => {
      new PerformanceObserver((list) => {
        if (list.getEntriesByName("first-contentful-paint").length > 0) done();
      }).observe({ type: "paint", buffered: true });
      setTimeout(done, LONGEST_PAINT);
    });
  }

  focusCopyButton(what: "ticket" | "token"): void {
    this.#root.querySelector<HTMLElement>(`[data-copy=${what}]`)?.focus();
  }

  #render(notice: ComponentChild, popup: ComponentChild): void {
    render(
      <WordsContext.Provider value={this.#words}>
        {notice}
        {popup}
      </WordsContext.Provider>,
      this.#root,
    );
  }
}
