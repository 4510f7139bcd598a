import type { JSX } from "preact";

/** Outlines in a 16-by-16 box. */
const PATHS = {
  done: "M3 8.5 6.5 12 13 4.5",
  copy: "M5.5 5.5h7v8h-7zM3.5 10.5v-8h7",
  eye: "M1.5 8C3 5 5.3 3.5 8 3.5S13 5 14.5 8C13 11 10.7 12.5 8 12.5S3 11 1.5 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6",
  "eye-off":
    "M2.5 2.5l11 11M6 3.8A7 7 0 0 1 8 3.5c2.7 0 5 1.5 6.5 4.5a10 10 0 0 1-1.7 2.4M10 12.2a7 7 0 0 1-2 .3c-2.7 0-5-1.5-6.5-4.5a10 10 0 0 1 2.2-2.8",
  settings: "M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M9 2.8v3.4h3V2.8zM4 9.8v3.4h3V9.8z",
  lens: "M7 2.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6M10.6 10.6 14 14",
} as const;

/** A small picture beside a text that says the same; hidden from screen readers. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linejoin="round"
        stroke-linecap="round"
      />
    </svg>
  );
}
