import browser from "webextension-polyfill";

/** What was found in the frames of a tab. */
export interface FoundFrames {
  /** Addresses of the frames. */
  readonly addresses: readonly string[];
  /** The sign-in is watched in some frame, as the page is loaded now: the bridge is there, and is still heard. */
  readonly observed: boolean;
}

/** Runs in each frame, in the extension's own world; looks for frames also inside open shadow roots. */
function look(): FoundFrames {
  const addresses: string[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement)
        addresses.push(element.src);
    }
  }
  const { tokenLensBridge } = globalThis as { tokenLensBridge?: () => boolean };
  return { addresses, observed: tokenLensBridge?.() === true };
}

/**
 * Looks into the frames of a tab, as far as the extension may: softphones often sit in a frame of another origin, which
 * a click on the toolbar button does not cover. Finds nothing where the page may not be looked into.
 */
export async function findFrames(tabId: number): Promise<FoundFrames> {
  try {
    const target = { tabId, allFrames: true };
    const results = await browser.scripting.executeScript({ target, func: look, injectImmediately: true });
    const found = results.flatMap(({ result }) => (result ? [result as FoundFrames] : []));
    return {
      addresses: found.flatMap(({ addresses }) => addresses.map(String)),
      observed: found.some(({ observed }) => observed),
    };
  } catch {
    return { addresses: [], observed: false };
  }
}
