/** Libraries' dates of no date, in Unix seconds, and their years. Zero itself, 1970, needs no explanation. */
const UNSET: readonly (readonly [seconds: number, year: number])[] = [
  // PHP of MySQL's 0000-00-00
  [-62_169_984_000, 0],
  [-62_167_219_200, 0],
  // DateTime.MinValue of .NET, the zero time of Go
  [-62_135_596_800, 1],
  // Windows file times
  [-11_644_473_600, 1601],
  // OLE automation, Delphi, spreadsheets
  [-2_209_161_600, 1899],
  // SQL Server, NTP
  [-2_208_988_800, 1900],
];

/** The end of the year 9999, the last date of most libraries. */
const LAST = 253_402_300_799;

/** A time zone may have been added to or taken from any of them. */
const TIME_ZONES = 14 * 3600;

/** The year of a date that was never set, told by its Unix seconds; null for any other moment. */
export function unsetYear(seconds: number): number | null {
  return UNSET.find(([unset]) => Math.abs(seconds - unset) <= TIME_ZONES)?.[1] ?? null;
}

/** True for Unix seconds around the end of the year 9999, by which people say "never". */
export function isLastDate(seconds: number): boolean {
  return Math.abs(seconds - LAST) <= TIME_ZONES;
}
