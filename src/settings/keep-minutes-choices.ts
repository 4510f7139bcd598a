const CHOICES = [5, 60, 480, 1440];

/**
 * The durations to choose from, in minutes, shortest first.
 * @param minutes the current one, which a policy may have set to any other value
 */
export function keepMinutesChoices(minutes: number): readonly number[] {
  return [...new Set([...CHOICES, minutes])].toSorted((a, b) => a - b);
}
