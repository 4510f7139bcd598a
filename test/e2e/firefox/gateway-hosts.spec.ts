import { watchSite } from "../../support/firefox/watch-site.ts";
import { OWN_PAGES } from "../../support/own-pages.ts";
import { sendRequest } from "../../support/softphone/send-request.ts";
import { addHost } from "./add-host.ts";
import { expect, test } from "./fixtures.ts";

const HOST = "events.softphone.test";

test("a host added in the settings is seen, wakes a stopped event page, and is seen no more once removed", async ({
  edge,
  firefox,
}) => {
  await addHost(firefox, HOST);
  await firefox.prompt.allow();
  const settings = await firefox.ownPage(OWN_PAGES.settings);
  await settings.waitForText("Access allowed");
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

  await settings.click(`Remove ${HOST}`);
  await expect.poll(() => firefox.state.grants()).not.toContain(`https://${HOST}/*`);
  await sendRequest(page, { url: `https://${HOST}/v4/EndpointEvents`, token: "too-late" });
  await sendRequest(page, { token: "last" });
  await expect.poll(() => firefox.state.stored()).toContain('"last"');
  expect(await firefox.state.stored()).not.toContain("too-late");
});

test("a host that was not allowed stays on the list, and can be asked for again", async ({ firefox }) => {
  await addHost(firefox, HOST);
  await firefox.prompt.deny();
  const settings = await firefox.ownPage(OWN_PAGES.settings);
  await settings.waitForText("No access yet, so Token Lens sees nothing there");
  await settings.click(`Allow access to ${HOST}`);
  await firefox.prompt.allow();
  await settings.waitForText("Access allowed");
  // Allowed for the events only: no script for watched pages goes there.
  await settings.waitForText("None yet.");
});

test("a watched site to which events go as well keeps its access when it is watched no more", async ({
  firefox,
}) => {
  const page = await firefox.openPage("https://softphone.test/raw.html");
  await watchSite(firefox, page);
  await addHost(firefox, "softphone.test");
  const settings = await firefox.ownPage(OWN_PAGES.settings);
  await settings.waitForText("Access allowed");
  await settings.click("Remove https://softphone.test");
  await settings.waitForText("None yet.");
  expect(await firefox.state.grants()).toContain("https://softphone.test/*");
  await settings.click("Remove softphone.test");
  await expect.poll(() => firefox.state.grants()).not.toContain("https://softphone.test/*");
});
