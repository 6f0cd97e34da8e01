// The banner that says we are offline: by the browser's own word, and by what becomes of our calls.

const banner = document.getElementById("offline");
const AGAIN = 4; // seconds between looks for the server while it can't be reached
let lost = false;
let next;

function show() {
  banner.hidden = navigator.onLine && !lost;
}

async function look() {
  lost = !(await fetch("/livez", { cache: "no-store" }).catch(() => null));
  show();
  clearTimeout(next);
  if (lost) next = setTimeout(look, AGAIN * 1000);
}

addEventListener("bx:reached", ({ detail }) => {
  if (detail) lost = false;
  else if (!lost) look();
  show();
});
addEventListener("offline", show);
addEventListener("online", look);
show();
