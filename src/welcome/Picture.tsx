import { type ComponentChildren, type JSX, render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import popupStyle from "../popup/popup.css?url";

interface Props {
  /** What the picture shows, for people who cannot see it. */
  readonly text: string;
  readonly children: ComponentChildren;
}

/**
 * The real popup as a picture: drawn live, so that it is never out of date and uses the page's language, but cannot be
 * pressed and is not read aloud. In its own shadow tree, so that its style and IDs do not mix with the page's.
 */
export function Picture({ text, children }: Props): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const shadow = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    render(
      <>
        <link rel="stylesheet" href={popupStyle} />
        <div id="app">{children}</div>
      </>,
      shadow,
    );
  });
  return (
    <figure role="img" aria-label={text}>
      <div class="frame" aria-hidden="true" inert>
        <div ref={host} class="host" />
      </div>
    </figure>
  );
}
