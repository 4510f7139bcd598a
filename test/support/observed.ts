/**
 * Expression that tells in a page whether the page observer is there. It answers this event, so that a second observer
 * in one page keeps quiet; pages have no other way to find it.
 */
export const OBSERVED =
  'document.dispatchEvent(new CustomEvent("token-lens:hello", { cancelable: true })) === false';
