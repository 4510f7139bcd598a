const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });

/**
 * A moment for people: the local time of day, with date and time in UTC as a support ticket needs it.
 * @param milliseconds Unix milliseconds
 */
export function clockTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return "not a date";
  return `${TIME.format(date)} (${date.toISOString().slice(0, 19).replace("T", " ")} UTC)`;
}
