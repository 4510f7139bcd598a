/**
 * Expression that says, in a page, whether the page observer is there. The observer answers this event, so that a
 * second one in the same page keeps quiet; pages have no other way to find it.
 */
export const OBSERVED =
  'document.dispatchEvent(new CustomEvent("token-lens:hello", { cancelable: true })) === false';
