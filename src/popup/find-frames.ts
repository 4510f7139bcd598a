import browser from "webextension-polyfill";

/** Runs in the page: the addresses of its frames, also of those inside open shadow roots. */
function frameAddresses(): string[] {
  const addresses: string[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    for (const element of root.querySelectorAll("*")) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element instanceof HTMLIFrameElement || element instanceof HTMLFrameElement)
        addresses.push(element.src);
    }
  }
  return addresses;
}

/**
 * Addresses of the frames in a tab, as far as the extension may look: softphones often sit in a frame of another
 * origin, which a click on the toolbar button does not cover. Looks into every frame that is covered already.
 * @returns an empty list where the page may not be looked into
 */
export async function findFrames(tabId: number): Promise<readonly string[]> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: frameAddresses,
    });
    return results.flatMap(({ result }) => (Array.isArray(result) ? result.map(String) : []));
  } catch {
    return [];
  }
}
