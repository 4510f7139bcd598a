import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { COPIED, COPIED_WITH_BULLETS, JIRA, SLACK, shownAs } from "./shown-markdown.ts";

export type Wrap = (text: string) => string;

const eachLine =
  (change: (line: string) => string): Wrap =>
  (text) =>
    text.split("\n").map(change).join("\n");

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** What people and programs do to any text. */
export const ANY_WRAP: Readonly<Record<string, Wrap>> = {
  "as it is": (text) => text,
  quoted: eachLine((line) => `> ${line}`),
  "quoted twice": eachLine((line) => `>> ${line}`.trimEnd()),
  indented: eachLine((line) => `    ${line}`),
  "indented by a tab": eachLine((line) => `\t${line}`),
  "with CRLF": (text) => text.replaceAll("\n", "\r\n"),
  "without empty lines": (text) => text.replace(/\n{2,}/g, "\n"),
  "with all lines doubled": (text) => text.replaceAll("\n", "\n\n"),
  "in HTML's entities": (text) =>
    text
      .replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign)
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;"),
  "in a string of JSON": (text) => JSON.stringify({ id: 7, comment: text, by: "bob" }),
  "in the second string of JSON": (text) => JSON.stringify(["a \\ b", text, "c"]),
  "between other lines": (text) => `Hi,\n\nsee below.\nClaims\nfoo\n\n${text}\nThanks,\nCalls\nbob\n`,
  "in a reply": (text) =>
    `Am 18.11.2026 um 12:07 schrieb Bob:\r\n${eachLine((line) => `> ${line}`)(text).replaceAll("\n", "\r\n")}\r\n`,
};

/** What is done to plain text. */
export const PLAIN_WRAP: Readonly<Record<string, Wrap>> = {
  "in HTML's entities but for quotes": (text) => text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign),
  "escaped as Markdown": (text) => text.replace(/[\\*_[\]`#]/g, "\\$&").replace(/^(\s*)-/gm, "$1\\-"),
  "as HTML": (text) =>
    `<div>${text
      .replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign)
      .split("\n")
      .map((line) => `<p class="x">${line}</p>`)
      .join("")}</div>`,
  "as HTML with breaks": (text) =>
    text.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign).replaceAll("\n", "<br />\n"),
};

/** What is done to Markdown. */
export const MARKDOWN_WRAP: Readonly<Record<string, Wrap>> = {
  "rendered and copied": (text) => shownAs(text, COPIED),
  "rendered and copied with bullets": (text) => shownAs(text, COPIED_WITH_BULLETS),
  "as GitHub's HTML": (text) => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }),
  "in Jira's markup": (text) => shownAs(text, JIRA),
  "in Slack's markup": (text) => shownAs(text, SLACK),
  "in Slack's markup by its API": (text) =>
    JSON.stringify({ text: shownAs(text, SLACK).replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign) }),
  "escaped once more": (text) => text.replace(/[\\`*_{}[\]()#+.!|>-]/g, "\\$&"),
};
