/** A line that only opens or closes code, in Markdown, Slack or Jira. */
export const FENCE = /^\s*(?:`{3,}\w*|~{3,}\w*|\{(?:code|noformat)(?::[^}]{0,60})?\})\s*$/;
