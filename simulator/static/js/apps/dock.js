// The apps of a phone: the dock to change between them; one app is in front, the others keep their state.
import { h, icon } from "../dom.js";
import { Mini } from "./mini.js";
import { Office } from "./office.js";
import { Weixin } from "./weixin.js";
import { say } from "./words.js";

const SHAPES = {
  work: "M4 5h16v11H9l-5 4z",
  weixin: "M9.5 4C5.4 4 2 6.8 2 10.2c0 1.9 1.1 3.6 2.8 4.8L4 17.5l2.9-1.5c.8.3 1.7.4 2.6.4M22 14.4c0-2.9-2.9-5.2-6.4-5.2s-6.4 2.3-6.4 5.2 2.9 5.2 6.4 5.2c.8 0 1.5-.1 2.2-.3l2.4 1.2-.6-2c1.5-1 2.4-2.5 2.4-4.1z",
  mini: "M16.5 8.5a2.6 2.6 0 1 0-3.8-2.3v11.6a2.6 2.6 0 1 1-3.8-2.3",
  app: "M4 8h16v11H4zM9 8V5h6v3M4 13h16",
};
const KINDS = { weixin: ["official_account", Weixin], mini: ["mini_program", Mini], app: ["open_app", Office] };

export class Dock {
  // `work` is the screen of Weixin Work, which is always there; the others are where the company has such an account.
  constructor(phone, work) {
    const { accounts } = phone.state;
    this.apps = { work: { node: work } };
    for (const [name, [account, App]] of Object.entries(KINDS)) {
      if (accounts[account]) this.apps[name] = new App(phone, accounts[account]);
    }
    this.buttons = Object.fromEntries(Object.keys(this.apps).map((name) => [name, h("button", {
      type: "button", role: "tab", data: { testid: `app-${name}` }, onclick: () => this.bring(name),
    }, h("span", { class: `glyph ${name}` }, icon(SHAPES[name])), h("span", {}, say(name)))]));
    this.node = h("div", { class: "dock", role: "tablist", "aria-label": say("apps"), hidden: Object.keys(this.apps).length < 2 },
      Object.values(this.buttons));
    this.screens = Object.values(this.apps).map((app) => app.node);
    this.bring("work");
  }

  bring(name) {
    this.front = name;
    for (const [key, app] of Object.entries(this.apps)) {
      app.node.hidden = key !== name;
      this.buttons[key].setAttribute("aria-selected", String(key === name));
    }
    this.apps[name].shown?.();
    this.onBring?.(name);
  }

  // Somebody else holds the phone now.
  forget() {
    for (const app of Object.values(this.apps)) app.forget?.();
    this.bring("work");
  }
}
