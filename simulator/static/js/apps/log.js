// The exchanges of an app, newest first: a line each, its request and answer when it is opened.
import { h } from "../dom.js";
import { say } from "./words.js";

const KEPT = 50;

export class Log {
  constructor() {
    this.list = h("div", { class: "entries" });
    this.node = h("div", { class: "log" }, h("h3", {}, say("log")), this.list);
    this.clear();
  }

  clear() {
    this.list.replaceChildren(h("p", { class: "none" }, say("empty")));
  }

  add({ title, status, ms, request, answer }) {
    this.list.querySelector(".none")?.remove();
    const failed = status !== undefined && (status === 0 || status >= 400);
    this.list.prepend(h("details", { data: { testid: "office-exchange", title } },
      h("summary", {}, h("code", {}, title), status === undefined ? null : h("span", { class: failed ? "bad" : "good" }, String(status)), ms === undefined ? null : h("small", {}, `${ms} ms`)),
      request === undefined ? null : this.part("request", request), this.part("response", answer)));
    while (this.list.children.length > KEPT) this.list.lastChild.remove();
  }

  part(key, value) {
    return h("div", {}, h("h4", {}, say(key)), h("pre", {}, JSON.stringify(value, null, 2)));
  }
}
