// Weixin on a phone: the chat with the company's Official Account, its menu, and the browser that a menu entry opens.
import { Browser } from "../browser.js";
import { h } from "../dom.js";
import { say } from "./words.js";

const PICKER = "/official-account/picker";

export class Weixin {
  constructor(phone) {
    this.phone = phone;
    this.list = h("div", { class: "pane chat", tabindex: 0, data: { testid: "official-chat" } });
    this.node = h("div", { class: "screen", data: { testid: "screen-weixin" } },
      h("div", { class: "navbar" }, h("h2", {}, this.face(), say("official"), h("span", { class: "tag" }, say("kind")))),
      this.list,
      h("div", { class: "compose" }, h("div", { class: "menubar" }, h("div", {}, h("button", {
        type: "button", class: "entry", data: { testid: "official-pick" }, onclick: () => this.pick(),
      }, say("pickMenu"))))));
    this.forget();
  }

  face() {
    return h("img", { src: "/static/icon.svg", alt: "" });
  }

  bubble(text) {
    return h("div", { class: "row" }, h("span", { class: "face", "aria-hidden": "true" }, this.face()), h("div", { class: "bubble" }, text));
  }

  pick() {
    this.list.append(h("div", { class: "notice" }, say("tapMenu", say("pickMenu"))));
    this.list.scrollTop = this.list.scrollHeight;
    this.open(PICKER);
  }

  open(path) {
    const origin = this.phone.seat.weixin;
    if (!this.browser) {
      this.browser = new Browser(origin, say("official"), () => this.close());
      this.node.append(this.browser.node);
    }
    this.browser.go(origin + path);
  }

  close() {
    this.browser?.remove();
    this.browser = null;
  }

  forget() {
    this.close();
    this.list.replaceChildren(this.bubble(say("welcome")), this.bubble(say("welcomeMore")));
  }
}
