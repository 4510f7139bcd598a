const TIME = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

/**
 * A moment for people, in local time with the UTC that a support ticket needs.
 * @param milliseconds Unix milliseconds
 */
export function clockTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return "not a date";
  return `${TIME.format(date)} (${date.toISOString().slice(0, 19).replace("T", " ")} UTC)`;
}
