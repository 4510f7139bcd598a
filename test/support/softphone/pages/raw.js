function sendByFetch({ url, method, headers, body }) {
  return fetch(url, { method, headers, body }).then(
    async (answer) => ({ status: answer.status, text: await answer.text() }),
    (error) => ({ error: String(error) }),
  );
}

function sendByXhr({ url, method, headers, body }) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => resolve({ error: "The request failed." });
    try {
      request.open(method, url);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.send(body);
    } catch (error) {
      resolve({ error: String(error) });
    }
  });
}

/**
 * Sends one request and returns the outcome: `{ status, text }` or `{ error }`; never throws.
 * @param request `via` fetch or xhr; `url`; `method`; `token` for X-Twilio-Token (left out: no such header);
 * `tokenBytes` for a token of that many letters; `body` text, or an object to send as JSON
 */
window.sendRequest = async ({ via = "fetch", url, method = "POST", token, tokenBytes, body = {} }) => {
  document.body.dataset.state = "sending";
  const value = tokenBytes === undefined ? token : "x".repeat(tokenBytes);
  const bodyless = method === "GET" || method === "HEAD";
  const request = {
    url,
    method,
    headers: { "Content-Type": "application/json", ...(value !== undefined && { "X-Twilio-Token": value }) },
    body: bodyless ? undefined : typeof body === "string" ? body : JSON.stringify(body),
  };
  const outcome = await (via === "xhr" ? sendByXhr(request) : sendByFetch(request));
  document.body.dataset.state = "sent";
  return outcome;
};
document.body.dataset.loaded = "yes";
