import browser from "webextension-polyfill";

/** Runs in the page, in the extension's own world: whether the bridge is there and still heard. */
function hasBridge(): boolean {
  return (globalThis as { tokenLensBridge?: () => boolean }).tokenLensBridge?.() === true;
}

/** Tells whether the sign-in is watched in some frame of a tab as it is loaded now. */
export async function isObserved(tabId: number): Promise<boolean> {
  try {
    const target = { tabId, allFrames: true };
    const results = await browser.scripting.executeScript({ target, func: hasBridge });
    return results.some(({ result }) => result === true);
  } catch {
    return false;
  }
}
