/** What the event gateway does with the next posts instead of judging their token. */
export type GatewayPlan =
  | { kind: "answer"; status: number; body: unknown }
  /** Accepts the request and never answers. */
  | { kind: "hang" }
  /** Cuts the connection, so that the request fails in the browser. */
  | { kind: "break" };
