// Puts the page together: reads the whole state once, then redraws what the simulator says has changed.
import { listen, read } from "./api.js";
import { h } from "./dom.js";
import { Inspector } from "./inspector.js";
import { Panel } from "./panel.js";
import { Phone } from "./phone.js";
import { Topbar } from "./topbar.js";
import { t } from "./words.js";

const state = await read("/_chat/state");
const received = performance.now();
state.skew = 0;
const now = () => state.now + (performance.now() - received) / 1000 + state.skew;

const inspector = new Inspector(state);
const panel = new Panel();
const topbar = new Topbar(state, panel.opener);
document.getElementById("topbar").append(...topbar.nodes);
document.getElementById("inspector").replaceWith(inspector.node);
inspector.node.before(panel.node);

const stage = document.getElementById("stage");
const phones = state.phones.map(({ slot }) => new Phone(state, slot));
stage.append(...phones.map((phone) => phone.node));

// A line of the inspector and its message in the chat point at each other.
inspector.onShow = (entry) => phones.forEach((phone, slot) => phone.chat.point(entry.items) && bring(slot));
phones.forEach((phone) => (phone.chat.onTrace = (item) => inspector.reveal(item) || phone.toast(t("noTrace"))));

const tabs = phones.map((phone) => {
  const name = h("b");
  const role = h("small");
  const badge = h("span", { class: "unread", hidden: true });
  const tab = h("button", {
    type: "button", role: "tab", data: { testid: `phone-tab-${phone.slot}` }, onclick: () => bring(phone.slot),
  }, name, role, badge);
  phone.onUnread = (count) => {
    badge.hidden = count === 0;
    badge.textContent = String(count);
  };
  return { tab, name, role };
});
document.getElementById("phone-tabs").append(...tabs.map((one) => one.tab));

function bring(slot) {
  phones.forEach((phone, index) => {
    phone.node.classList.toggle("current", index === slot);
    tabs[index].tab.setAttribute("aria-selected", String(index === slot));
  });
  phones.forEach((phone) => phone.drawnFor && phone.count());
  phones[slot].chat.stick();
}

function draw() {
  phones.forEach((phone, slot) => {
    phone.draw();
    const member = state.members.find((one) => one.userid === phone.userid);
    tabs[slot].name.textContent = member?.name ?? "";
    tabs[slot].role.textContent = member?.position || t("phone", slot + 1);
  });
}

function drawMenu() {
  phones.forEach((phone) => phone.chat.drawMenu(state.menu));
}

// Nothing moves under a finger: what is drawn anew between press and release would take the tap. A release over a
// phone's page is not heard here, so nobody is waited for longer than LONGEST.
const LONGEST = 600; // milliseconds
let pressed = -LONGEST;
const isPressing = () => performance.now() - pressed < LONGEST;
const released = () => setTimeout(() => (pressed = -LONGEST)); // the click comes first
document.addEventListener("pointerdown", () => (pressed = performance.now()), true);
for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, released, true);

// Notes come in bursts; what they are about is asked for once a burst.
const stale = { people: new Set(), phones: false, menu: false };
let planned = 0;

function plan() {
  planned ||= setTimeout(refresh, 30);
}

async function refresh() {
  planned = 0;
  const people = [...stale.people];
  const { phones: seats, menu } = stale;
  stale.people.clear();
  stale.phones = stale.menu = false;
  try {
    const jobs = people.map(async (userid) => {
      state.people[userid] = await read(`/_chat/people/${encodeURIComponent(userid)}`);
    });
    if (seats) jobs.push(read("/_chat/phones").then((list) => (state.phones = list)));
    if (menu) jobs.push(read("/_chat/menu").then((list) => (state.menu = list)));
    await Promise.all(jobs);
  } catch {
    people.forEach((userid) => stale.people.add(userid));
    stale.phones ||= seats;
    stale.menu ||= menu;
    planned = setTimeout(refresh, 1000);
    return;
  }
  while (isPressing()) await new Promise((go) => setTimeout(go, 20));
  if (menu) drawMenu();
  draw();
}

function traffic(entry) {
  inspector.add(entry);
  if (entry.kind !== "callback" || !entry.outcome || entry.outcome === "ok") return;
  for (const phone of phones) {
    if (phone.userid === entry.userid) phone.toast(t("undelivered", entry.outcome, entry.attempt));
  }
}

function startOver() {
  sessionStorage.clear();
  location.reload();
}

function hear(note) {
  panel.heard(note);
  if (note.kind === "journal") traffic(note.entry);
  else if (note.kind === "reset") startOver();
  else if (note.kind === "clock") state.skew = note.now - (state.now + (performance.now() - received) / 1000);
  else if (note.kind === "chat" || note.kind === "wallet") stale.people.add(note.userid);
  else if (note.kind === "member") location.reload();
  else if (note.kind === "choice" || note.kind === "phones") stale.phones = true;
  else if (note.kind === "menu") stale.menu = true;
  if (stale.people.size || stale.phones || stale.menu) plan();
  tick();
}

let wasDown = false;
function connected(alive) {
  topbar.alive(alive);
  if (alive && wasDown) {
    state.members.forEach((member) => stale.people.add(member.userid));
    stale.phones = stale.menu = true;
    plan();
  }
  wasDown = !alive;
}

// A small menu closes when something else is tapped.
document.addEventListener("click", (event) => {
  for (const list of document.querySelectorAll(".menu .list:not([hidden]), .submenu:not([hidden])")) {
    if (!list.parentElement.contains(event.target)) list.hidden = true;
  }
}, true);

function tick() {
  const time = now();
  topbar.drawTime(time);
  phones.forEach((phone) => phone.drawTime(time));
}

bring(0);
draw();
drawMenu();
tick();
setInterval(tick, 1000);
listen(hear, connected);
topbar.offer().catch(() => {}); // without it, the page is none the worse
topbar.drawProcess().catch(() => {});
panel.promises.ask().catch(() => {});
inspector.fill(await read("/_chat/journal"));
document.body.dataset.ready = "";
