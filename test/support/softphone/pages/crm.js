// Shows the page in ?frame= in a frame that may use the microphone; ?frame= may be repeated.
for (const address of new URLSearchParams(location.search).getAll("frame")) {
  const frame = document.createElement("iframe");
  frame.title = "Softphone";
  frame.allow = "microphone; autoplay";
  frame.style = "width: 100%; height: 42rem; border: 0";
  frame.src = address;
  document.querySelector("main").append(frame);
}
