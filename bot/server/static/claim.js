// The claim page: reloads when the claim moves on, counts down, and sends each form once. Everything works without it too.
import { call, pause, say } from "./api.js";
import "./connection.js";

const claim = document.getElementById("claim");

async function follow() {
  const { number, version } = claim.dataset;
  for (let seconds = 0.7; ; seconds = Math.min(seconds * 1.25, 5)) {
    await pause(seconds);
    if (document.hidden) continue;
    const seen = await call(`/api/claims/${encodeURIComponent(number)}`).catch(() => null);
    if (seen && String(seen.version) !== version) return moveOn();
  }
}

// Never throw away a reason that somebody is typing.
function moveOn() {
  const typed = document.getElementById("note")?.value;
  if (typed) document.getElementById("changed").hidden = false;
  else location.reload();
}

async function countDown(button) {
  for (let left = Number(button.dataset.seconds); left > 0; left -= 1) {
    button.textContent = say(button.dataset.words, { n: left });
    await pause(1);
  }
  button.closest("form").hidden = true;
}

// A form with data-grace is sent after some seconds in which it can be kept back; leaving the page sends it at once.
function hold(form) {
  const panel = form.querySelector("[data-words]").parentElement;
  const button = form.querySelector('[type="submit"]');
  let left = Number(form.dataset.grace);
  const show = () => {
    panel.querySelector("[data-words]").textContent = say(panel.querySelector("[data-words]").dataset.words, { n: left });
  };
  const leave = () => fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: true });
  const stop = () => {
    clearInterval(timer);
    removeEventListener("pagehide", leave);
    panel.hidden = true;
    button.hidden = false;
  };
  const timer = setInterval(() => {
    left -= 1;
    show();
    if (left > 0) return;
    clearInterval(timer);
    removeEventListener("pagehide", leave);
    form.submit();
  }, 1000);
  addEventListener("pagehide", leave);
  panel.querySelector("button").addEventListener("click", stop, { once: true });
  show();
  button.hidden = true;
  panel.hidden = false;
  panel.querySelector("button").focus();
}

function once(event) {
  const form = event.target;
  if (form.dataset.sent) event.preventDefault();
  else if (!navigator.onLine) {
    event.preventDefault();
    const banner = document.getElementById("offline");
    banner.querySelector("span").textContent = banner.dataset.act;
    banner.focus();
  } else if (form.dataset.grace) {
    event.preventDefault();
    hold(form);
  } else {
    form.dataset.sent = "yes";
    event.submitter?.classList.add("bx-busy");
  }
}

for (const form of document.querySelectorAll("form.bx-form")) form.addEventListener("submit", once);
for (const button of document.querySelectorAll("[data-seconds]")) countDown(button);
addEventListener("pageshow", (event) => event.persisted && location.reload());
if ("poll" in claim.dataset) follow();
