// The parts of the WebExtension API that the extension's pages use, for browsers and tests that draw them without
// loading the extension. Everything it returns comes from the JSON in #gallery (see gallery-answer.ts); what a page
// stores, is granted or sends stays in the page, and listeners are notified as in a browser.
{
  const { now, language, messages, manifest, browser, typed } = JSON.parse(
    document.getElementById("gallery").textContent,
  );

  // Time stands still: a picture is the same whenever it is taken.
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [now] : parts));
    }
    static now() {
      return now;
    }
  };

  function makeEvent() {
    const listeners = new Set();
    return {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
      hasListener: (listener) => listeners.has(listener),
      fire: (...details) => {
        for (const listener of listeners) listener(...details);
      },
    };
  }

  const onAnyChange = makeEvent();

  /** A storage area as browsers have it: copies in, copies out, reports changes. */
  function makeArea(name, stored) {
    const data = new Map(Object.entries(stored));
    const onChanged = makeEvent();
    const change = (key, newValue) => {
      const changes = { [key]: { oldValue: data.get(key), ...(newValue !== undefined && { newValue }) } };
      if (newValue === undefined) data.delete(key);
      else data.set(key, newValue);
      onChanged.fire(structuredClone(changes));
      onAnyChange.fire(structuredClone(changes), name);
    };
    return {
      onChanged,
      async get(keys) {
        const named = typeof keys === "string" || Array.isArray(keys);
        const wanted = keys == null ? [...data.keys()] : named ? [keys].flat() : Object.keys(keys);
        const found = wanted.filter((key) => data.has(key)).map((key) => [key, data.get(key)]);
        return structuredClone({ ...(named ? {} : keys), ...Object.fromEntries(found) });
      },
      async set(items) {
        for (const [key, value] of Object.entries(structuredClone(items))) change(key, value);
      },
      async remove(keys) {
        for (const key of [keys].flat().filter((key) => data.has(key))) change(key, undefined);
      },
    };
  }

  /** As in browsers: `$NAME$` is a placeholder, whose content may hold `$1`; English if a text is missing. */
  function getMessage(key, substitutions = []) {
    const entry = messages.own[key] ?? messages.english[key];
    const values = [substitutions].flat();
    const put = (text) =>
      text.replace(/\$\$|\$(\w+)\$|\$([1-9])/g, (whole, name, digit) => {
        if (whole === "$$") return "$";
        if (name === undefined) return values[Number(digit) - 1] ?? "";
        return put(entry.placeholders?.[name.toLowerCase()]?.content ?? "");
      });
    return entry === undefined ? "" : put(entry.message);
  }

  const granted = new Set(browser.granted);
  const onAdded = makeEvent();
  const onRemoved = makeEvent();
  const { watchedSites, settings, session, intent } = browser;

  globalThis.browser = {
    action: { getUserSettings: async () => ({ isOnToolbar: true }), openPopup: async () => undefined },
    commands: {
      getAll: async () =>
        Object.entries(manifest.commands ?? {}).map(([name, { description = "", suggested_key: keys }]) => ({
          name,
          description,
          shortcut: keys?.default ?? "",
        })),
    },
    i18n: { getMessage, getUILanguage: () => language },
    permissions: {
      onAdded,
      onRemoved,
      getAll: async () => ({ origins: [...granted], permissions: manifest.permissions }),
      contains: async ({ origins = [] }) => origins.every((origin) => granted.has(origin)),
      request: async ({ origins = [] }) => {
        if (!browser.allows) return false;
        for (const origin of origins) granted.add(origin);
        onAdded.fire({ origins });
        return true;
      },
      remove: async ({ origins = [] }) => {
        for (const origin of origins) granted.delete(origin);
        onRemoved.fire({ origins });
        return true;
      },
    },
    runtime: {
      id: "gallery",
      onMessage: makeEvent(),
      getManifest: () => manifest,
      getPlatformInfo: async () => ({ os: "linux", arch: "x86-64" }),
      getURL: (path) => new URL(path, location.origin).href,
      openOptionsPage: async () => undefined,
      sendMessage: async () => null,
    },
    scripting: { executeScript: async () => [{ frameId: 0, result: structuredClone(browser.found) }] },
    storage: {
      onChanged: onAnyChange,
      session: makeArea("session", { ...(session && { "tab:1": session }), ...(intent && { intent }) }),
      local: makeArea("local", { watchedSites, settings }),
      managed: makeArea("managed", browser.policy),
    },
    tabs: {
      onUpdated: makeEvent(),
      create: async () => undefined,
      query: async () => [{ id: 1, active: true, url: browser.url, incognito: false }],
      reload: async () => undefined,
    },
  };
  if (typed) {
    const drawn = new MutationObserver(() => {
      const field = document.querySelector(typed.field);
      if (document.querySelector("#app")?.ariaBusy !== "false" || field === null) return;
      drawn.disconnect();
      field.value = typed.text;
      field.form.requestSubmit();
    });
    drawn.observe(document, { subtree: true, childList: true, attributes: true });
  }

  // The polyfill checks for it before it uses `browser` as it is.
  globalThis.chrome = globalThis.browser;
}
