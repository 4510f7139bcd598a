const CHOICES = [5, 60, 480, 1440];

/**
 * The lengths of time to choose from, shortest first.
 * @param minutes the one in force, which a policy may have set to any other
 */
export function keepMinutesChoices(minutes: number): readonly number[] {
  return [...new Set([...CHOICES, minutes])].toSorted((a, b) => a - b);
}
