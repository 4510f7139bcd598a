import { expect, test } from "vitest";
import schema from "../../../../public/managed-schema.json" with { type: "json" };
import {
  DEFAULT_SETTINGS,
  effectiveSettings,
  type Settings,
} from "../../../../src/core/settings/settings.ts";

/** A property of the schema, in Chrome's dialect. */
interface Property {
  readonly title: string;
  readonly description: string;
  readonly type: "string" | "boolean" | "integer" | "array";
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

const properties = Object.entries(schema.properties) as [keyof Settings, Property][];

/** Values that the schema allows. */
function goodValues({ type, enum: values, minimum, maximum }: Property): unknown[] {
  if (values !== undefined) return [...values];
  if (type === "boolean") return [true, false];
  return type === "integer" ? [minimum, maximum] : [["events.example.com"]];
}

/** Values that it forbids. */
function badValues({ type, minimum = 0, maximum = 0 }: Property): unknown[] {
  if (type === "integer") return [minimum - 1, maximum + 1, "60"];
  return type === "array" ? ["events.example.com", { 0: "events.example.com" }] : ["made-up", 7];
}

test("the schema names the settings, all of them and no others", () => {
  expect(properties.map(([key]) => key).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
  for (const [key, { title, description }] of properties) {
    expect(title, key).toMatch(/\w/);
    expect(description, key).toMatch(/\w\.$/);
  }
});

test.each(properties)("%s: what the schema allows is taken as it is", (key, property) => {
  for (const value of goodValues(property))
    expect(effectiveSettings({}, { [key]: value })).toEqual({
      settings: { ...DEFAULT_SETTINGS, [key]: value },
      managed: [key],
    });
});

test.each(properties)("%s: what it forbids is dropped", (key, property) => {
  for (const value of badValues(property))
    expect(effectiveSettings({}, { [key]: value }), String(value)).toEqual({
      settings: DEFAULT_SETTINGS,
      managed: [],
    });
});

test.each(properties)("%s: the default is one that the schema allows", (key, property) => {
  const value = DEFAULT_SETTINGS[key];
  if (property.enum !== undefined) expect(property.enum).toContain(value);
  if (property.type === "integer") {
    expect(value).toBeGreaterThanOrEqual(property.minimum ?? 0);
    expect(value).toBeLessThanOrEqual(property.maximum ?? 0);
  }
  expect(Array.isArray(value) ? "array" : typeof value).toBe(
    property.type === "integer" ? "number" : property.type,
  );
});
