// Fails in every way that the error log must notice.
// biome-ignore lint/suspicious/noConsole: this is one of them
console.warn("a warning by console");
setTimeout(() => {
  throw new Error("a thrown error");
}, 0);
Promise.reject(new Error("a rejection nobody handles"));
// No tab has this number, so Firefox rejects the promise.
browser.tabs.sendMessage(2_000_000_000, "a call of the browser that fails");
