import type { TabSession } from "../core/session/tab-session.ts";
import { siteOf } from "../core/settings/site.ts";
import { TWILIO_PATTERN } from "../core/twilio/hosts.ts";
import { carryOutCopyRequest } from "./carry-out-copy-request.ts";
import type { PopupActions, PopupModel } from "./model.ts";
import type { PopupPorts } from "./popup-ports.ts";
import { uncoveredFrames } from "./uncovered-frames.ts";

/** Keeps the popup of one tab up to date, and does what the user asks for in it. */
export class PopupController {
  readonly #ports: PopupPorts;
  readonly #tabId: number;
  #model: PopupModel;
  /** Nothing is drawn before the stored data is read, or the popup would open empty and jump. */
  #isReady = false;
  #awaitsFrame = false;

  readonly #actions: PopupActions = {
    watch: ({ origin, pattern }, { reload } = { reload: false }) => {
      // Not awaited: the browser accepts the request only within the click.
      void this.#ports.intent.set({ tabId: this.#tabId, origin, pattern, reload });
      void this.#ask([pattern], origin);
    },
    allowTwilio: () => void this.#ask([TWILIO_PATTERN], null),
    observe: () => void this.#ports.background.observe(this.#tabId).then(() => this.#look()),
    unwatch: (pattern) => void this.#ports.background.unwatch(pattern).then(() => this.#look()),
    clear: () => void this.#ports.background.clear(this.#tabId).then(() => this.#look()),
    openSettings: () => this.#ports.openSettings(),
    copy: (text) => this.#ports.copy(text),
  };

  /** @param model what is known before anything is read */
  constructor(ports: PopupPorts, tabId: number, model: PopupModel) {
    this.#ports = ports;
    this.#tabId = tabId;
    this.#model = model;
  }

  /** Draws the first paint, then what takes longer. Rejects if something that it needs cannot be read. */
  async open(): Promise<void> {
    const { screen, followSession } = this.#ports;
    // Listen first, read second: no change in between is missed.
    this.#listen();
    await Promise.all([
      this.#lookAtAccess(),
      this.#lookAtIntent(),
      followSession(this.#tabId, (session: TabSession | null) => this.#show({ session })),
    ]);
    this.#isReady = true;
    this.#draw();
    // The first paint has priority: until it is on the screen it needs the processor, which redrawing and waking the
    // background would take from it.
    await screen.painted();
    this.#show({ first: false });
    // In parallel: looking into the page waits for its frames, which may take long.
    await Promise.all([this.#look().catch(() => undefined), this.#offerTicket()]);
    this.#draw();
  }

  #listen(): void {
    const { permissions, tabs, sites, settings, screen } = this.#ports;
    permissions.onAdded.addListener(() => void this.#look());
    permissions.onRemoved.addListener(() => void this.#look());
    tabs.onUpdated.addListener((tabId, { status }) => {
      if (tabId === this.#tabId && status === "complete") void this.#lookAtPage();
    });
    sites.follow(() => void this.#lookAtList());
    settings.follow((changed) => {
      screen.applyTheme(changed.settings.theme);
      this.#show({ settings: changed.settings });
    });
  }

  #draw(): void {
    this.#ports.screen.draw(this.#model, this.#actions);
  }

  #show(change: Partial<PopupModel>): void {
    this.#model = { ...this.#model, ...change };
    // Once per frame: a call can bring more changes than a screen can show.
    if (!this.#isReady || this.#awaitsFrame) return;
    this.#awaitsFrame = true;
    this.#ports.screen.nextFrame(() => {
      this.#awaitsFrame = false;
      this.#draw();
    });
  }

  async #lookAtList(): Promise<void> {
    const list = await this.#ports.sites.read();
    const { site } = this.#model;
    this.#show({ onList: site !== null && list.includes(site.pattern) });
  }

  /** @returns the match patterns that the user has allowed */
  async #lookAtAccess(): Promise<readonly string[]> {
    const { permissions } = this.#ports;
    const { site } = this.#model;
    const [{ origins = [] }, granted] = await Promise.all([
      permissions.getAll(),
      site !== null && permissions.contains({ origins: [site.pattern] }),
      this.#lookAtList(),
    ]);
    this.#show({ access: { ...this.#model.access, twilio: origins.includes(TWILIO_PATTERN), granted } });
    return origins;
  }

  /** The tab has loaded a page, perhaps of another site. */
  async #lookAtPage(): Promise<void> {
    const { url } = await this.#ports.tabs.get(this.#tabId);
    this.#show({ site: siteOf(url) });
    await this.#look();
  }

  async #look(): Promise<void> {
    const { background, findFrames } = this.#ports;
    const origins = await this.#lookAtAccess();
    const { site, access } = this.#model;
    if (site === null) return;
    if (access.granted || access.byClick) {
      await background.watching(this.#tabId, site.origin, access.granted ? "grant" : "click");
    }
    const { addresses, observed } = await findFrames(this.#tabId);
    // The tab may show another site by now.
    this.#show({ frames: uncoveredFrames(addresses, this.#model.site, origins), observed });
  }

  /** A stored intent means that Chrome closed the popup for its prompt: no grant, or it is being carried out. */
  async #lookAtIntent(): Promise<void> {
    const { intent, permissions, background } = this.#ports;
    const left = await intent.get();
    if (left?.tabId !== this.#tabId) return;
    if (await permissions.contains({ origins: [left.pattern] })) return void background.granted();
    await intent.remove();
    this.#show({ denied: left.origin });
  }

  /** Loads the code for ticket texts, which the first paint does not need, and copies what the menu requested. */
  async #offerTicket(): Promise<void> {
    const { screen, loadTicketText, takeCopyRequest, copy, now } = this.#ports;
    const ticketText = await loadTicketText();
    this.#show({ ticketText });
    const request = await takeCopyRequest(now());
    if (request?.tabId !== this.#tabId) return;
    const copyRequest = await carryOutCopyRequest(request.what, this.#model, ticketText, copy, now());
    this.#show({ copyRequest });
    // At once, or the button that gets the focus may not be there yet.
    this.#draw();
    if (copyRequest?.done === false) screen.focusCopyButton(request.what);
  }

  async #ask(origins: string[], denied: string | null): Promise<void> {
    const { permissions, background, intent } = this.#ports;
    const allowed = await permissions.request({ origins });
    // If the site was allowed before, no event tells the background.
    if (allowed) await background.granted();
    else await intent.remove();
    this.#show({ denied: allowed ? null : denied });
    await this.#look();
  }
}
