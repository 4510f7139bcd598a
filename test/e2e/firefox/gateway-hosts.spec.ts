import { sendRequest } from "../../support/firefox/send-request.ts";
import { watchSite } from "../../support/firefox/watch-site.ts";
import { expect, test } from "./fixtures.ts";

const HOST = "events.softphone.test";

test("a host added in the settings is seen, wakes a stopped event page, and is seen no more once removed", async ({
  edge,
  firefox,
}) => {
  const settings = await firefox.openOwnPage("src/settings/index.html");
  await settings.type("#host", HOST);
  await settings.click("form button");
  await firefox.prompt.allow();
  await settings.waitForSelector(`[data-host="${HOST}"] .good`);
  expect(await firefox.state.grants()).toContain(`https://${HOST}/*`);

  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  for (const path of ["v4/EndpointEvents", "EndpointMetrics", "twilio/v4/EndpointEvents"]) {
    await firefox.eventPage.stop();
    const { token } = edge.mint.mint("good", { identity: path.replaceAll("/", "-") });
    await sendRequest(page, { url: `https://${HOST}/${path}`, token });
    await expect.poll(() => firefox.state.stored(), path).toContain(token);
  }
  await sendRequest(page, { url: "https://events.crm.test/v4/EndpointEvents", token: "not-ours" });
  await sendRequest(page, { url: "https://mcs.us1.twilio.com/v4/EndpointEvents", token: "not-ours" });
  await sendRequest(page, { url: `https://${HOST}/v4/Other`, token: "not-ours" });
  await sendRequest(page, { url: `https://${HOST}/v4/EndpointEvents`, token: "marker" });
  await expect.poll(() => firefox.state.stored()).toContain('"marker"');
  expect(await firefox.state.stored()).not.toContain("not-ours");

  await settings.bringToFront();
  await settings.click(`[data-host="${HOST}"] button`);
  await expect.poll(() => firefox.state.grants()).not.toContain(`https://${HOST}/*`);
  await sendRequest(page, { url: `https://${HOST}/v4/EndpointEvents`, token: "too-late" });
  await sendRequest(page, { token: "last" });
  await expect.poll(() => firefox.state.stored()).toContain('"last"');
  expect(await firefox.state.stored()).not.toContain("too-late");
});

test("a watched site to which events go as well keeps its access when either is removed", async ({
  firefox,
}) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  const settings = await firefox.openOwnPage("src/settings/index.html");
  await settings.type("#host", "softphone.test");
  await settings.click("form button");
  await settings.waitForSelector('[data-host="softphone.test"] .good');
  await settings.click('[data-site="https://softphone.test"] button');
  await settings.waitForFunction(() => document.querySelector("[data-site]") === null);
  expect(await firefox.state.grants()).toContain("https://softphone.test/*");
});
