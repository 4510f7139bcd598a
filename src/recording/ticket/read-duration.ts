const UNITS: Readonly<Record<string, number>> = { day: 86_400, hr: 3600, min: 60, sec: 1 };

/** Reads a length of time such as `58 min 30 sec`. @returns seconds, or null where it is none */
export function readDuration(text: string): number | null {
  if (!/^(?:\d[\d,]{0,15} (?:days?|hr|min|sec)(?: (?=\d)|$)){1,2}$/.test(text)) return null;
  let seconds = 0;
  for (const [, count = "", unit = ""] of text.matchAll(/(\d[\d,]*) (day|hr|min|sec)/g)) {
    seconds += Number(count.replaceAll(",", "")) * (UNITS[unit] ?? 0);
  }
  return seconds;
}
