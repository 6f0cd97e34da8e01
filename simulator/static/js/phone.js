// One phone: who holds it, its apps, Weixin Work's two tabs and browser, and the picker of invoices.
import { act } from "./api.js";
import { Dock } from "./apps/dock.js";
import { Browser } from "./browser.js";
import { Chat } from "./chat.js";
import { face, h, icon } from "./dom.js";
import { Sheet, Wallet } from "./wallet.js";
import { FIRST_LANGUAGE, LANGUAGE_WORD, language, minutes, t } from "./words.js";

const BATTERY = "M3 8.5h15v7H3zM20.5 10.8v2.4M5.4 11h9.4M5.4 13h9.4";

export class Phone {
  constructor(state, slot) {
    this.state = state;
    this.slot = slot;
    this.tab = "chat";
    this.seen = 0;
    this.unread = 0;
    this.chat = new Chat(this);
    this.wallet = new Wallet((text) => this.toast(text));
    this.build();
  }

  get seat() {
    return this.state.phones[this.slot];
  }

  get userid() {
    return this.seat.userid;
  }

  get person() {
    return this.state.people[this.userid] ?? { chat: [], wallet: [], written_off: [] };
  }

  nameOf(userid) {
    return this.state.members.find((one) => one.userid === userid)?.name ?? userid;
  }

  build() {
    this.face = h("span");
    this.select = h("select", { "aria-label": t("holder"), data: { testid: "member-select" }, onchange: () => this.hand() });
    this.role = h("span", { class: "role" });
    this.time = h("span", {});
    this.tabs = Object.fromEntries(["chat", "wallet"].map((name) => [name, h("button", {
      type: "button", role: "tab", data: { testid: `tab-${name}` }, onclick: () => this.show(name),
    }, t(name))]));
    this.badge = h("span", { class: "unread", hidden: true, data: { testid: "unread" } });
    this.tabs.chat.append(this.badge);
    this.work = h("div", { class: "screen", data: { testid: "screen-work" } },
      h("div", { class: "navbar" }, h("h2", {}, h("img", { src: "/static/icon.svg", alt: "" }), this.state.app.name),
        h("div", { class: "tabs", role: "tablist" }, this.tabs.chat, this.tabs.wallet)),
      this.chat.list, this.wallet.list, this.chat.compose);
    this.dock = new Dock(this, this.work);
    this.dock.onBring = () => this.drawnFor && this.count();
    this.device = h("div", { class: "device" }, h("div", { class: "statusbar", "aria-hidden": "true" }, this.time, icon(BATTERY)),
      (this.screens = h("div", { class: "screens" }, this.dock.screens)), this.dock.node, h("div", { class: "homebar", "aria-hidden": "true" }));
    this.node = h("article", { class: "phone", data: { testid: `phone-${this.slot}` }, "aria-label": t("phone", this.slot + 1) },
      h("div", { class: "holder" }, this.face, this.select, this.role), this.device);
    this.show("chat");
  }

  // Who holds it ---------------------------------------------------------------------------------------------

  drawHolder() {
    const me = this.state.members.find((one) => one.userid === this.userid);
    this.node.dataset.member = this.userid;
    this.select.replaceChildren(...this.state.members.map((one) =>
      h("option", { value: one.userid, selected: one.userid === this.userid, disabled: !one.active }, one.name)));
    this.face.replaceWith(this.face = face(me?.name ?? "?", this.userid));
    this.role.textContent = [me?.department, me?.position].filter(Boolean).join(" · ");
  }

  async hand() {
    try {
      await act("/_chat/member", { slot: this.slot, userid: this.select.value });
    } catch (trouble) {
      this.drawHolder();
      this.toast(t("failed", trouble.message));
    }
  }

  // Drawing --------------------------------------------------------------------------------------------------

  seated() {
    if (this.drawnFor === this.userid) return;
    this.drawnFor = this.userid;
    this.closeBrowser();
    this.dock.forget();
    this.chat.clear();
    this.unread = 0;
    this.seen = Math.max(0, ...this.person.chat.map((one) => one.id));
    this.drawHolder();
    this.enter();
    this.speak();
  }

  // The client tells the app when a member opens its chat; a reload of our page is not that.
  enter() {
    const mark = `entered-${this.userid}`;
    if (sessionStorage.getItem(mark)) return;
    sessionStorage.setItem(mark, "1");
    act("/_chat/enter", { userid: this.userid }).catch(() => sessionStorage.removeItem(mark));
  }

  // Whoever reads our page in another language says so to the app once, in words, as a member would.
  speak() {
    const mark = `speaks-${this.userid}`;
    if ((sessionStorage.getItem(mark) ?? FIRST_LANGUAGE) === language) return;
    sessionStorage.setItem(mark, language);
    act("/_chat/say", { userid: this.userid, text: LANGUAGE_WORD }).catch(() => sessionStorage.removeItem(mark));
  }

  draw() {
    this.seated();
    this.chat.draw(this.person.chat);
    this.wallet.draw(this.person);
    this.drawSheet();
    this.count();
  }

  drawTime(now) {
    this.time.textContent = minutes(now);
  }

  drawSheet() {
    const choice = this.seat.choice;
    if (this.sheet?.choice.id === choice?.id) return;
    this.sheet?.node.remove();
    this.sheet = choice ? new Sheet(choice, this.person.wallet, (text) => this.toast(text)) : null;
    this.screens.inert = Boolean(this.sheet);
    if (!this.sheet) return;
    this.device.append(this.sheet.node);
    this.sheet.node.querySelector("button")?.focus({ preventScroll: true });
  }

  count() {
    const looking = this.tab === "chat" && this.dock.front === "work" && !this.browser && this.node.offsetParent !== null;
    if (looking) this.seen = Math.max(this.seen, ...this.person.chat.map((one) => one.id));
    this.unread = this.person.chat.filter((one) => one.id > this.seen && one.kind !== "said").length;
    this.badge.hidden = this.unread === 0;
    this.badge.textContent = String(this.unread);
    this.onUnread?.(this.unread);
  }

  show(name) {
    this.tab = name;
    for (const [key, tab] of Object.entries(this.tabs)) tab.setAttribute("aria-selected", String(key === name));
    this.chat.list.hidden = this.chat.compose.hidden = name !== "chat";
    this.wallet.list.hidden = name !== "wallet";
    if (this.drawnFor) this.count();
    if (name === "chat") this.chat.stick();
  }

  // What a tap does ------------------------------------------------------------------------------------------

  // Opens an address of the app in this phone; says whether it did (`quiet`: leave other addresses to the browser).
  open(address, quiet = false) {
    let url;
    try {
      url = new URL(address);
    } catch {
      return false;
    }
    if (!this.state.origins.includes(url.origin)) {
      if (!quiet && /^https?:$/.test(url.protocol)) window.open(url.href, "_blank", "noopener");
      return false;
    }
    this.browser ??= this.openBrowser();
    this.browser.go(this.seat.origin + url.pathname + url.search + url.hash);
    return true;
  }

  openBrowser() {
    const browser = new Browser(this.seat.origin, this.state.app.name, () => this.closeBrowser());
    this.work.append(browser.node);
    return browser;
  }

  closeBrowser() {
    this.browser?.remove();
    this.browser = null;
    if (this.drawnFor) this.count();
  }

  async press(item, key, selected) {
    try {
      await act("/_chat/click", { userid: this.userid, item: item.id, key, selected });
    } catch (trouble) {
      this.toast(t("failed", trouble.message));
    }
  }

  toast(text) {
    const node = h("div", { class: "toast", role: "status" }, text);
    this.device.append(node);
    setTimeout(() => node.remove(), 2600);
  }
}

