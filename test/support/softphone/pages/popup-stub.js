// Just enough of the extension API for the popup to draw itself in a browser that cannot load the extension: what
// was seen comes from sessionStorage, nothing is ever asked of the background.
const event = { addListener() {}, removeListener() {} };
const seen = JSON.parse(sessionStorage.getItem("seen") ?? "{}");
const area = (stored) => ({
  get: async (key) => (key === null ? stored : { [key]: stored[key] }),
  set: async () => undefined,
  remove: async () => undefined,
  onChanged: event,
});
globalThis.browser = {
  runtime: { id: "stub", getURL: (path) => path, sendMessage: async () => null, onMessage: event },
  tabs: { query: async () => [{ id: 1, url: "https://app.example.com/" }], onUpdated: event },
  permissions: {
    getAll: async () => ({ origins: ["https://*.twilio.com/*"] }),
    contains: async () => true,
    request: async () => true,
    onAdded: event,
    onRemoved: event,
  },
  scripting: { executeScript: async () => [] },
  storage: { session: area(seen), local: area({ watchedSites: ["https://app.example.com/*"] }) },
};
globalThis.chrome = globalThis.browser;
