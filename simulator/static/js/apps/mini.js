// The mini program on a phone: a frame in which the example program runs, loaded when it is first looked at.
import { h } from "../dom.js";
import { say } from "./words.js";

export class Mini {
  constructor(phone) {
    this.phone = phone;
    this.node = h("div", { class: "screen", data: { testid: "screen-mini" } });
  }

  shown() {
    if (this.frame) return;
    const who = encodeURIComponent(this.phone.userid);
    this.frame = h("iframe", {
      title: say("miniFrame"), src: `/mini/${this.phone.slot}/?userid=${who}`, referrerpolicy: "no-referrer", data: { testid: "mini-frame" },
    });
    this.node.append(this.frame);
  }

  forget() {
    this.frame?.remove();
    this.frame = null;
  }
}
