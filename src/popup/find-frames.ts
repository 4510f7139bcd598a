import browser from "webextension-polyfill";

/** What was found in the frames of a tab. */
export interface FoundFrames {
  /** Addresses of the frames. */
  readonly addresses: readonly string[];
  /** True if some frame's sign-in is watched, as the page is loaded now: the bridge is there and still connected. */
  readonly observed: boolean;
}

/** Runs in each frame, in the extension's own world; also looks for frames inside open shadow roots. */
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
 * Looks into the frames of a tab that the extension may access: softphones are often in a frame of another origin,
 * which a click on the toolbar button does not cover. Finds nothing if the page is not accessible.
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
