import type { BrowserDriver } from "../../support/both/browser-driver.ts";
import type { Edge } from "../../support/edge/edge.ts";

/** What each browser's test adds to the fixtures of its own folder. */
export interface DriverFixtures {
  /** A browser with the extension, as after its install; by the end of the test it must have logged no error. */
  readonly driver: BrowserDriver;
  /** The same right after the installation, before anyone has seen the first steps. */
  readonly installed: BrowserDriver;
  /** Runs a part of a test in a browser with settings that the organization made. */
  readonly withManagedSettings: (
    settings: object,
    run: (driver: BrowserDriver) => Promise<void>,
  ) => Promise<void>;
}

/** What a spec for both browsers may ask for. */
export interface Fixtures extends DriverFixtures {
  /** A stand-in for Twilio's edge, and the sites of the tests. */
  readonly edge: Edge;
}
