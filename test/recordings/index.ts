import { BROWSERS } from "./browsers.ts";
import { CLIENTS } from "./clients.ts";
import { LOGGERS } from "./loggers.ts";
import { MODELLED } from "./modelled.ts";
import type { Recording } from "./recording.ts";

/** Every file of this folder that a tool wrote, or that is modelled on one. */
export const RECORDINGS: readonly Recording[] = [...BROWSERS, ...CLIENTS, ...LOGGERS, ...MODELLED];
