import browser, { type Runtime } from "webextension-polyfill";
import {
  type Envelope,
  type Handlers,
  isEnvelope,
  type MessageName,
  type Payload,
  type Reply,
} from "./contract.ts";

/** Sends a message to the background and waits for its reply. Rejects if the background does not answer. */
export function send<Name extends MessageName>(name: Name, payload: Payload<Name>): Promise<Reply<Name>> {
  const envelope: Envelope<Name> = { name, payload };
  return browser.runtime.sendMessage(envelope);
}

/** Answers messages from our own pages; ignores every other sender and anything that is not one of our messages. */
export function handle(handlers: Handlers): void {
  const names = Object.keys(handlers);
  const ownPages = browser.runtime.getURL("");
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!sender.url?.startsWith(ownPages) || !isEnvelope(message, names)) return undefined;
    const answer = handlers[message.name] as (payload: Payload<MessageName>) => Promise<Reply<MessageName>>;
    return answer(message.payload);
  });
}
