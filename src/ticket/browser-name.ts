/** The first match counts: most browsers also name browsers that they imitate. */
const BROWSERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["Edge", /\b(?:Edg|EdgA|EdgiOS|Edge)\/(\d{1,4})/],
  ["Opera", /\b(?:OPR|OPT|Opera)\/(\d{1,4})/],
  ["Firefox", /\b(?:Firefox|FxiOS)\/(\d{1,4})/],
  ["Chrome", /\b(?:HeadlessChrome|Chrome|CriOS|Chromium)\/(\d{1,4})/],
  ["Safari", /\bVersion\/(\d{1,4})[\d.]* (?:Mobile\/\w{1,12} )?Safari\//],
];

const PLATFORMS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["Windows", /\bWindows\b/],
  ["Android", /\bAndroid\b/],
  ["iOS", /\b(?:iPhone|iPad|iPod)\b/],
  ["macOS", /\bMac(?:intosh| OS X)\b/],
  ["ChromeOS", /\bCrOS\b/],
  ["Linux", /\bLinux\b/],
];

/**
 * Browser, its major version and the platform in words, e.g. `Chrome 156 on Windows`. Nothing more is taken from the
 * user agent, so that tickets do not tell one computer from another.
 * @param userAgent `navigator.userAgent`
 */
export function browserName(userAgent: string): string {
  const text = userAgent.slice(0, 1000);
  const platform = PLATFORMS.find(([, pattern]) => pattern.test(text))?.[0];
  let browser = "an unknown browser";
  for (const [name, pattern] of BROWSERS) {
    const version = pattern.exec(text)?.[1];
    if (version === undefined) continue;
    browser = `${name} ${version}`;
    break;
  }
  return platform === undefined ? browser : `${browser} on ${platform}`;
}
