// The card wallet of one member, and the picker of invoices that the client slides over a page.
import { act } from "./api.js";
import { say } from "./apps/words.js";
import { ICONS, h, icon } from "./dom.js";
import { day, dayAndTime, t, yuan } from "./words.js";

const tail = (number) => number.slice(-4);

function inside(invoice, extra = null) {
  return [
    h("div", { class: "top" }, h("span", {}, invoice.type),
      h("span", { class: "right" }, h("span", { class: `state ${invoice.state}` }, t(invoice.state)), extra)),
    h("div", { class: "seller" }, invoice.payee),
    h("div", { class: "bottom" },
      h("span", {}, `${day(invoice.date)} · ${t("tail", tail(invoice.number))}`),
      h("span", { class: "fee" }, yuan(invoice.fee))),
  ];
}

function lockedWords(invoice) {
  if (invoice.state !== "locked") return null;
  return h("div", { class: "top" }, h("span", {}, t(invoice.ours ? "lockedHint" : "lockedElsewhere")));
}

// What people outside the company can do to an invoice, to see how the app takes it.
const OUTSIDE = {
  rival: { path: "rival_lock", when: (one) => one.state === "free" },
  unrival: { path: "rival_unlock", when: (one) => one.state === "locked" && !one.ours },
  reversed: { path: "cancel_invoice", when: (one) => one.state === "free" || one.state === "locked" },
};

export class Wallet {
  constructor(toast) {
    this.toast = toast;
    this.list = h("div", { class: "pane wallet", tabindex: 0, hidden: true, data: { testid: "wallet" } });
    this.version = "";
  }

  draw(person) {
    const version = JSON.stringify([person.wallet, person.written_off]);
    if (version === this.version) return;
    this.version = version;
    const free = person.wallet.filter((one) => one.state === "free");
    const sum = free.reduce((total, one) => total + one.fee, 0);
    const tickets = person.wallet.map((one) => h("div", {
      class: `ticket ${one.state}`, data: { testid: "wallet-invoice", invoice: one.id, status: one.state },
    }, inside(one, this.outside(one)), lockedWords(one)));
    const gone = person.written_off.map((one) => h("div", {
      class: "gone", data: { testid: "wallet-message", invoice: one.id },
    }, h("time", {}, one.written_off_at ? dayAndTime(one.written_off_at) : ""), h("b", {}, `${one.payee} ${yuan(one.fee)} `),
      `（${t("tail", tail(one.number))}）${t("writtenOff")}`));
    const empty = h("div", { class: "empty" }, icon(ICONS.wallet), t("emptyWallet"));
    this.list.replaceChildren(...[
      h("div", { class: "summary" }, h("span", {}, t("inWallet", person.wallet.length)), h("span", {}, t("freeSum", yuan(sum)))),
      ...(tickets.length ? tickets : [empty]),
      gone.length ? h("h3", {}, t("messages")) : null, ...gone,
    ].filter(Boolean));
  }

  outside(invoice) {
    const possible = Object.entries(OUTSIDE).filter(([, one]) => one.when(invoice));
    if (!possible.length) return null;
    const list = h("span", { class: "list", hidden: true }, possible.map(([name, { path }]) => h("button", {
      type: "button", data: { testid: `outside-${name}` },
      onclick: () => {
        list.hidden = true;
        act(`/_sim/${path}`, { invoice: invoice.id }).catch((trouble) => this.toast(t("failed", trouble.message)));
      },
    }, t(name))));
    return h("span", { class: "menu" }, h("button", {
      type: "button", "aria-label": t("world"), title: t("world"), data: { testid: "outside" }, onclick: () => (list.hidden = !list.hidden),
    }, "···"), list);
  }
}

export class Sheet {
  constructor(choice, wallet, toast) {
    this.choice = choice;
    this.toast = toast;
    this.invoices = wallet.filter((one) => choice.invoices.includes(one.id));
    this.ticked = new Set();
    this.count = h("span", { "aria-live": "polite" });
    this.confirm = h("button", { type: "button", data: { testid: "sheet-confirm" }, onclick: () => this.settle([...this.ticked]) }, t("confirm"));
    const back = choice.account === "open_app" && h("button", {
      type: "button", class: "goback", data: { testid: "sheet-back" }, onclick: () => this.settle(null),
    }, say("goBack"));
    const cancel = h("button", { type: "button", data: { testid: "sheet-cancel" }, onclick: () => this.settle([]) }, t("cancel"));
    this.node = h("div", { class: "veil", data: { testid: "sheet", choice: choice.id } },
      h("div", {
        class: "sheet", role: "dialog", "aria-label": t("pick"), "aria-modal": "true",
        onkeydown: (event) => event.key === "Escape" && this.settle([]),
      },
        h("header", {}, cancel, h("b", {}, t("pick")), back || h("span")),
        h("div", { class: "list" }, this.invoices.length ? this.invoices.map((one) => this.row(one))
          : h("div", { class: "empty", data: { testid: "sheet-empty" } }, icon(ICONS.wallet), t("noInvoice"))),
        h("footer", {}, this.count, this.confirm)));
    this.tell();
  }

  row(invoice) {
    const node = h("button", {
      type: "button", role: "checkbox", "aria-checked": "false", class: `ticket ${invoice.state}`,
      disabled: invoice.state !== "free", data: { testid: "sheet-invoice", invoice: invoice.id, status: invoice.state },
      onclick: () => this.toggle(node, invoice.id),
    }, inside(invoice), lockedWords(invoice), h("span", { class: "tick", "aria-hidden": "true" }, "✓"));
    return node;
  }

  toggle(node, id) {
    if (!this.ticked.delete(id)) this.ticked.add(id);
    node.setAttribute("aria-checked", String(this.ticked.has(id)));
    this.tell();
  }

  tell() {
    const sum = this.invoices.filter((one) => this.ticked.has(one.id)).reduce((total, one) => total + one.fee, 0);
    this.count.textContent = this.ticked.size ? t("chosen", this.ticked.size, yuan(sum)) : t("noneChosen");
    this.confirm.disabled = this.ticked.size === 0;
  }

  async settle(invoices) {
    try {
      await act("/_chat/choose", { choice: this.choice.id, invoices });
    } catch (trouble) {
      this.toast(t("failed", trouble.message));
    }
  }
}
