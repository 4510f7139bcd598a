/** Any value that `JSON.parse` can return. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object, such as the header or payload of a JWT. Its values are not checked: narrow before use. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}
