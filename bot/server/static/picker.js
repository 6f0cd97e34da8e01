// The picker page: pick, check, submit. One state (`page`), drawn by `draw`; every tap ends there.
import { call, NoAnswer, Refusal, say } from "./api.js";
import "./connection.js";
import { hurry } from "./patience.js";
import * as rows from "./rows.js";
import { confirm, pending, submit, Unsettled } from "./submission.js";
import { choose, elsewhere, isEmpty, WalletFault } from "./wallet.js";

const $ = (id) => document.getElementById(id);
const words = JSON.parse($("words").textContent);
const max = Number($("picker").dataset.max);
const KEPT = "baoxiao.picks";

const page = { rows: [], total: null, busy: "", approvers: [], approverNote: "", notes: {}, kinds: {} };

const claimable = () => page.rows.filter((row) => row.state !== "blocked");
const awaiting = () => page.busy === "looking" || page.busy === "waiting";
const ids = (list) => list.map((row) => row.pick);

// ---------------------------------------------------------------- drawing

function draw() {
  const some = page.rows.length > 0;
  const good = claimable().length;
  const sending = page.busy === "submitting" || page.busy === "confirming";
  const open = sending || page.busy === "unsettled";
  $("bar").hidden = $("choose").hidden && !some;
  $("start").hidden = some || awaiting() || !$("elsewhere").hidden || !$("how").hidden;
  $("chosen").hidden = !some && !awaiting();
  $("chosen-count").textContent = page.rows.length || "";
  $("why").hidden = $("promise").hidden = !some;
  $("purpose").readOnly = open;
  for (const button of document.querySelectorAll("#rows button")) button.disabled = open;
  for (const word of document.querySelectorAll("#rows input")) word.readOnly = open;
  for (const kind of document.querySelectorAll("#rows select")) kind.disabled = open;
  drawButton($("choose"), page.busy === "choosing", page.busy === "waiting" ? words.now : some ? words.more : words.choose, words.opening);
  $("choose").classList.toggle("weui-btn_primary", !some);
  $("choose").classList.toggle("weui-btn_default", some);
  $("choose").setAttribute("aria-disabled", String(!["", "waiting"].includes(page.busy)));
  const label = page.busy === "unsettled" ? words.again : good ? say(words.submit, { n: good }) : words.submit_none;
  drawButton($("submit"), sending, label, words[page.busy] ?? "");
  // Never disabled once it is heard: while it cannot submit it looks dim and a tap says why.
  $("submit").classList.toggle("bx-dim", whyNot() !== "");
  $("submit").setAttribute("aria-disabled", String(sending));
  drawSum(good);
  drawApprovers();
}

function drawButton(button, busy, label, busyLabel) {
  button.classList.toggle("bx-busy", busy);
  button.setAttribute("aria-busy", String(busy));
  $(`${button.id}-text`).textContent = busy ? busyLabel : label;
}

function drawSum(good) {
  const none = page.busy === "looking" ? words.looking : words.none;
  $("count").textContent = good ? say(words.count, { n: good }) : none;
  $("total").textContent = good ? (page.total?.total_text ?? figure()) : "";
  $("capital").textContent = good ? (page.total?.total_capital ?? "") : "";
  const out = page.rows.length - good;
  $("left-out").hidden = !out;
  $("left-out").textContent = out ? say(words.left_out, { n: out }) : "";
}

// Only until the server's own figure is here: whole fen are added, so nothing is rounded.
function figure() {
  const fen = claimable().reduce((sum, row) => sum + row.amount, 0);
  return `¥${(fen / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

function drawApprovers() {
  const names = page.approvers.length && say(words.approvers, { names: page.approvers.join(words.comma) });
  const line = [names, page.approverNote].filter(Boolean).join(" · ");
  if (!line) return;
  $("approvers").hidden = false;
  $("approvers-text").textContent = line;
}

function complain(text, label = "", act = null) {
  const region = $("error");
  region.hidden = !text;
  const sentence = document.createElement("p");
  sentence.textContent = text;
  region.replaceChildren(...(text ? [sentence] : []));
  if (!label) return;
  const way = document.createElement(typeof act === "string" ? "a" : "button");
  way.className = "bx-plain";
  way.textContent = label;
  if (typeof act === "string") way.href = act;
  else way.addEventListener("click", act);
  region.append(way);
}

function explain(fault, again) {
  const retry = [words.retry, again];
  if (fault instanceof Refusal && fault.action === "login") complain(words.login, words.login_do, location.pathname);
  else if (fault.code === "refusal.no_openid") complain(fault.text, words.how, showHow);
  else if (fault instanceof Refusal) complain(fault.text, ...(fault.action === "retry" || fault.status >= 500 ? retry : []));
  else if (fault instanceof NoAnswer && fault.code === "network") complain(words.offline, ...retry);
  else if (fault instanceof NoAnswer) complain(say(words.server, { code: fault.code }), ...retry);
  else if (fault instanceof WalletFault) complain(say(words[fault.kind], { code: fault.code }), ...retry);
  else throw fault;
}

// How to get the Weixin behind the account that a wallet needs.
function showHow() {
  $("how").hidden = false;
  draw();
  $("how").scrollIntoView({ block: "center" });
  $("how-title").focus();
}

// ---------------------------------------------------------------- picking

let tries = 0;

async function pick() {
  if (page.busy === "waiting") hurry();
  if (page.busy) return;
  const mine = (tries += 1);
  page.busy = "choosing";
  complain("");
  draw();
  // The wallet may stay open for long, or its answer may never come: the button comes back.
  const patience = setTimeout(() => mine === tries && idle("choosing"), 12000);
  try {
    const given = await choose(wait);
    awake();
    moveTo("");
    if (isEmpty(given)) $("blank").hidden = false;
    else await look(given);
  } catch (fault) {
    unpicked(fault);
  } finally {
    clearTimeout(patience);
    awake();
    if (mine === tries) idle("choosing");
  }
}

// No signature yet: grey rows and a sentence while it is asked for again, and a button that asks at once.
let told = null;

function wait(seconds) {
  page.busy = "waiting";
  told ??= $("said").textContent;
  $("said").textContent = say(words.waiting, { n: seconds });
  rows.stopAwaiting($("rows"));
  rows.expect($("rows"), 2);
  draw();
}

function awake() {
  if (told === null) return;
  rows.stopAwaiting($("rows"));
  if (page.busy === "waiting") {
    $("said").textContent = told;
    page.busy = "choosing";
  }
  told = null;
}

function unpicked(fault) {
  if (!(fault instanceof WalletFault)) explain(fault, pick);
  else if (fault.kind === "cancel") return;
  else if (fault.kind === "old" || fault.kind === "silent") moveTo(fault.kind);
  else explain(fault, pick);
}

function idle(was) {
  if (page.busy === was) page.busy = "";
  draw();
}

async function look(given, have = ids(page.rows)) {
  page.busy = "looking";
  $("blank").hidden = true;
  rows.expect($("rows"), Array.isArray(given) ? given.length || have.length - page.rows.length : 1);
  $("said").textContent = words.looking;
  draw();
  try {
    take(await call("/api/picks", { result: given, have }, 20));
    complain("");
  } catch (fault) {
    $("said").textContent = "";
    explain(fault, () => look(given, have));
  } finally {
    rows.stopAwaiting($("rows"));
    idle("looking");
  }
}

function take(answer) {
  $("how").hidden = true;
  page.rows = answer.rows;
  page.total = answer;
  page.approvers = answer.approvers ?? [];
  page.approverNote = answer.approver_note ?? "";
  $("said").textContent = answer.summary ?? "";
  keep();
  show();
  lookAgain();
}

// A lock that is being released is gone in a moment: ask again, a few times, without disturbing anybody.
let looks = 0;

function lookAgain() {
  if (!page.rows.some((row) => row.soon)) looks = 0;
  else if (looks++ < 10) setTimeout(quietly, 2000);
}

async function quietly() {
  if (page.busy) return lookAgain();
  try {
    const answer = await call("/api/picks", { result: [], have: ids(page.rows) }, 20);
    if (page.busy) return lookAgain();
    take(answer);
    draw();
  } catch {
    lookAgain(); // the row still says what it waits for
  }
}

const show = () => rows.show($("rows"), page.rows, words, page, { remove: drop, note, kind });

function note(id, text) {
  page.notes[id] = text;
  keep();
  draw();
}

function kind(id, category) {
  page.kinds[id] = category;
  keep();
}

const unexplained = () => claimable().find((row) => row.asks && !page.notes[row.pick]?.trim());

let asked = 0;

async function drop(id) {
  const place = page.rows.findIndex((row) => row.pick === id);
  page.rows = page.rows.filter((row) => row.pick !== id);
  page.total = null;
  $("said").textContent = words.removed;
  complain("");
  keep();
  show();
  draw();
  (document.querySelectorAll("#rows button")[Math.min(place, page.rows.length - 1)] ?? $("choose")).focus();
  if (!claimable().length) return;
  const mine = (asked += 1);
  try {
    const total = await call("/api/total", { picks: ids(claimable()) });
    if (mine === asked && !page.total) page.total = total;
    draw();
  } catch (fault) {
    if (fault instanceof Refusal) explain(fault, () => look([]));
  }
}

// ---------------------------------------------------------------- submitting

function whyNot() {
  if (page.busy === "choosing" || awaiting()) return words.why_busy;
  if (!page.rows.length) return words.why_none;
  const good = claimable().length;
  if (!good) return words.why_blocked;
  if (good > max) return say(words.why_many, { max });
  return unexplained() ? words.why_note : "";
}

async function send() {
  if (page.busy === "submitting" || page.busy === "confirming") return;
  const reason = page.busy === "unsettled" ? "" : whyNot();
  if (reason) {
    complain(reason);
    if (reason === words.why_note) document.querySelector(`[data-pick="${unexplained().pick}"] input`)?.focus();
    return;
  }
  page.busy = "submitting";
  complain("");
  draw();
  const picks = ids(claimable());
  await settle(submit({ picks, purpose: $("purpose").value.trim(), notes: written(), categories: kinds() }, doubt));
}

const written = () => Object.fromEntries(ids(claimable()).flatMap((id) => (page.notes[id] ? [[id, page.notes[id]]] : [])));
const kinds = () => Object.fromEntries(claimable().map((row) => [row.pick, page.kinds[row.pick] ?? (row.category || "other")]));

function doubt() {
  page.busy = "confirming";
  complain(words.confirming_note);
  draw();
}

async function settle(outcome) {
  try {
    const { url } = await outcome;
    sessionStorage.removeItem(KEPT);
    location.assign(url);
  } catch (fault) {
    page.busy = pending() ? "unsettled" : "";
    draw();
    if (fault instanceof Unsettled) complain(words.unsettled);
    else await refused(fault);
  }
}

// A no to the claim may be about one of its invoices: look again, so that the row itself says it.
async function refused(fault) {
  if (fault.status === 409 || fault.status === 422) await look([]);
  explain(fault, send);
}

// ---------------------------------------------------------------- where we are, and coming back

function moveTo(why) {
  const panel = $("elsewhere");
  panel.hidden = !why;
  panel.dataset.why = why;
  $("choose").hidden = ["browser", "desktop", "wechat", "wecom"].includes(why);
  $("scan").hidden = !["browser", "desktop", "silent"].includes(why);
  if (!$("scan").hidden) $("qr").src ||= $("qr").dataset.src;
  $("by-hand").hidden = why === "old";
  if ($("send-link")) $("send-link").hidden = why === "old";
  if (why) [$("elsewhere-title").textContent, $("elsewhere-text").textContent] = words.where[why];
  draw();
}

async function copy() {
  const link = $("link");
  let copied = false;
  try {
    await navigator.clipboard.writeText(link.value);
    copied = true;
  } catch {
    link.select();
    copied = document.execCommand("copy");
  }
  $("copied").textContent = copied ? words.copied : words.copy_by_hand;
}

async function sendLink() {
  const button = $("send-link");
  if (button.getAttribute("aria-busy") === "true") return;
  drawButton(button, true, words.send, words.sending);
  try {
    $("copied").textContent = (await call("/api/send-link", {})).text;
  } catch (fault) {
    explain(fault, sendLink);
  }
  drawButton(button, false, words.send, words.sending);
}

function keep() {
  sessionStorage.setItem(KEPT, JSON.stringify({ picks: ids(page.rows), purpose: $("purpose").value, notes: page.notes, kinds: page.kinds }));
}

async function comeBack() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  const open = pending();
  $("purpose").value = open?.purpose ?? kept?.purpose ?? "";
  page.notes = open?.notes ?? kept?.notes ?? {};
  page.kinds = open?.categories ?? kept?.kinds ?? {};
  recount();
  const picks = kept?.picks ?? [];
  if (picks.length) await look([], picks);
  if (!open) return;
  doubt();
  await settle(confirm(open.key));
}

function recount() {
  $("purpose-count").textContent = `${$("purpose").value.length}/200`;
}

$("link").value = location.origin + location.pathname;
$("choose").addEventListener("click", pick);
$("submit").addEventListener("click", send);
$("choose").disabled = $("submit").disabled = false; // from here on a tap is heard
$("copy").addEventListener("click", copy);
$("send-link")?.addEventListener("click", sendLink);
$("purpose").addEventListener("input", () => (recount(), keep()));
window.addEventListener("pageshow", (event) => event.persisted && location.reload());
document.addEventListener("WeixinJSBridgeReady", () => moveTo(elsewhere()));
moveTo(elsewhere());
comeBack();
