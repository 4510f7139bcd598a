/** What a store's picture holds. */
interface Contents {
  readonly theme: "light" | "dark";
  readonly headline: string;
  readonly text: string;
  /** PNG of the popup. */
  readonly popup: Buffer;
}

/** The page of which a store's picture is taken, 1280 by 800 pixels; the popup extends past the bottom. */
export function storePage({ theme, headline, text, popup }: Contents): string {
  const [ground, ink, quiet] =
    theme === "light" ? ["#dfe7f1", "#16202c", "#46525f"] : ["#0c1118", "#e8edf3", "#a7b2bf"];
  return `<!doctype html>
    <meta charset="utf-8">
    <style>
      body {
        margin: 0; width: 1280px; height: 800px; overflow: hidden;
        display: grid; grid-template: 800px / 1fr 520px; gap: 72px; padding: 0 80px; box-sizing: border-box;
        background: ${ground}; color: ${ink}; font: 24px/1.5 "Liberation Sans", Arial, sans-serif;
      }
      div { align-self: center; }
      h1 { margin: 0 0 20px; font-size: 54px; line-height: 1.15; }
      p { margin: 0; color: ${quiet}; }
      small { display: block; margin-top: 40px; font-size: 18px; color: ${quiet}; }
      img { width: 520px; margin-top: 56px; border-radius: 10px; box-shadow: 0 10px 40px rgb(0 0 0 / 0.35); }
    </style>
    <div>
      <h1>${headline}</h1>
      <p>${text}</p>
      <small>Token Lens for Twilio Voice. Not affiliated with Twilio.</small>
    </div>
    <img alt="" src="data:image/png;base64,${popup.toString("base64")}">`;
}

/** The page of which the stores' small tile is taken, 440 by 280 pixels. @param icon SVG */
export function tilePage(icon: string): string {
  return `<!doctype html>
    <meta charset="utf-8">
    <style>
      body {
        margin: 0; width: 440px; height: 280px; box-sizing: border-box; padding: 0 36px; overflow: hidden;
        display: grid; align-content: center; gap: 14px;
        background: #0c1118; color: #e8edf3; font: 17px/1.4 "Liberation Sans", Arial, sans-serif;
      }
      svg { width: 72px; height: 72px; }
      b { font-size: 32px; line-height: 1.1; }
    </style>
    ${icon}
    <b>Token Lens</b>
    <span>Is it the token? See, decode and judge the access token of a Twilio Voice app.</span>`;
}
