/** What the event gateway is to do with the next posts instead of judging their token. */
export type GatewayPlan =
  | { kind: "answer"; status: number; body: unknown }
  /** Takes the request and never answers. */
  | { kind: "hang" }
  /** Cuts the connection, so that the request fails in the browser. */
  | { kind: "break" };
