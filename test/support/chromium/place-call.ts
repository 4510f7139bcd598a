import type { Page } from "@playwright/test";
import type { Edge } from "../edge/edge.ts";

/**
 * Signs the softphone of a page in, if it is not yet, and places a call; waits until the event gateway has answered
 * the first post with the call. Works from inside the page, so that an open popup keeps the focus and stays open.
 * @returns the token that the page uses
 */
export async function placeCall(page: Page, edge: Edge): Promise<string> {
  const before = edge.gatewayPosts().length;
  if ((await page.locator("body").getAttribute("data-state")) === "idle") {
    await page.evaluate("document.querySelector('#sign-in').click()");
    await page.locator("body[data-state=ready]").waitFor();
  }
  const token = await page.evaluate<string>("window.softphone.token");
  await page.evaluate("document.querySelector('#call').click()");
  await edge.requestLike((post) => edge.gatewayPosts().indexOf(post) >= before);
  return token;
}
