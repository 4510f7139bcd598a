/** How a wait inside the popup ended: with a value, or with what the popup shows instead. */
export type WaitEnd = { readonly value: unknown } | { readonly shown: string };

/**
 * Source of a function that runs in the popup: waits until `look(...args)` is neither false nor null, checks after
 * every change of the document and, for other changes, every 50 ms.
 * @param look source of the function to call
 */
export function waitInPopup(look: string, deadline: number): string {
  return `(...args) => new Promise((resolve, reject) => {
    const check = () => {
      try {
        const value = (${look})(...args);
        if (value !== null && value !== undefined && value !== false) end(() => resolve({ value }));
      } catch (error) {
        end(() => reject(error));
      }
    };
    const end = (settle) => {
      observer.disconnect();
      clearInterval(interval);
      clearTimeout(timer);
      settle();
    };
    const observer = new MutationObserver(check);
    const interval = setInterval(check, 50);
    const timer = setTimeout(() => end(() => resolve({ shown: document.body?.innerText ?? "" })), ${deadline});
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    check();
  })`;
}
