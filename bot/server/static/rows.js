// The rows of the picker: how an invoice is shown. What the buttons do is picker.js.
import { say } from "./api.js";

const row = document.getElementById("row").content.firstElementChild;
const ghost = document.getElementById("ghost").content.firstElementChild;

/** Fills `list` with the invoices, in their order. `told`: what the claimant wrote and chose about them, `{notes, kinds}` by pick. */
export function show(list, rows, words, told, on) {
  list.replaceChildren(...rows.map((invoice) => drawn(invoice, words, told, on)));
}

/** Adds `count` grey rows in place of what is being looked up. */
export function expect(list, count) {
  for (let left = Math.min(count, 5); left > 0; left -= 1) list.append(ghost.cloneNode(true));
}

/** Takes the grey rows away. */
export function stopAwaiting(list) {
  for (const grey of list.querySelectorAll(".bx-ghost")) grey.remove();
}

function drawn(invoice, words, { notes, kinds }, on) {
  const item = row.cloneNode(true);
  const part = (name) => item.querySelector(`[data-is="${name}"]`);
  item.dataset.state = invoice.state;
  item.dataset.pick = invoice.pick;
  const seller = invoice.seller || words.unread; // nothing is known of a card that could not be read
  part("seller").textContent = seller;
  part("amount").textContent = invoice.amount_text;
  part("chip").textContent = invoice.chip;
  part("tone").dataset.tone = { ok: "ok", warn: "warn" }[invoice.state] ?? "bad";
  const tail = invoice.tail && say(words.tail, { tail: invoice.tail });
  part("facts").textContent = [tail, invoice.date_text, invoice.kind].filter(Boolean).join(" · ");
  part("note").textContent = invoice.note;
  part("note").hidden = !invoice.note;
  part("link").hidden = !invoice.link;
  if (invoice.link) part("link").href = invoice.link;
  part("word").hidden = !invoice.asks;
  const word = part("word").querySelector("input");
  word.required = Boolean(invoice.asks);
  word.value = notes[invoice.pick] ?? "";
  word.addEventListener("input", () => on.note(invoice.pick, word.value));
  const kind = part("category");
  kind.value = kinds[invoice.pick] ?? (invoice.category || "other");
  kind.setAttribute("aria-label", say(words.category, { seller }));
  kind.closest("label").hidden = invoice.state === "blocked";
  kind.addEventListener("change", () => on.kind(invoice.pick, kind.value));
  const remove = item.querySelector("button");
  remove.setAttribute("aria-label", say(words.remove, { seller, amount: invoice.amount_text }));
  remove.addEventListener("click", () => on.remove(invoice.pick));
  return item;
}
