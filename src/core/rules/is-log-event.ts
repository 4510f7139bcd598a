import { isJsonObject } from "../json/is-json-object.ts";
import type { Json } from "../json/json.ts";

/** Fields that only events of error trackers and log services have: Sentry, Datadog, Elastic, Google Cloud, CloudWatch. */
const OF_TRACKERS = [
  "event_id",
  "exception",
  "breadcrumbs",
  "stacktrace",
  "ddsource",
  "@timestamp",
  "insertId",
  "logName",
  "logStream",
  "logger",
  "hostname",
];
/** What a line of a structured log has beside its message. */
const LEVELS = ["level", "severity", "levelname", "lvl"];
const MOMENTS = ["time", "timestamp", "ts", "date", "datetime"];

/** True for an event of an error tracker or a line of a log: it is no answer of a token server. */
export function isLogEvent(json: Json | undefined): boolean {
  if (Array.isArray(json)) return isLogEvent(json[0] as Json | undefined);
  if (!isJsonObject(json)) return false;
  const has = (keys: readonly string[]): boolean => keys.some((key) => Object.hasOwn(json, key));
  return has(OF_TRACKERS) || (has(LEVELS) && has(MOMENTS));
}
