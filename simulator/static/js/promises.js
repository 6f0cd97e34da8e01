// The invariants, live: each with its sentence, green or red; what was done, copied as a test.
import { read } from "./api.js";
import { h } from "./dom.js";
import { PROMISES } from "./promises-zh.js";
import { language, t } from "./words.js";

const REST = 1500;

export class Promises {
  constructor(onState) {
    this.onState = onState;
    this.sum = h("p", { class: "sum", role: "status", data: { testid: "promises-sum" } });
    this.list = h("ul", { class: "rows promises" });
    this.copy = h("button", { type: "button", class: "chip", data: { testid: "copy-test" }, onclick: () => this.copied() }, t("copyTest"));
    this.source = h("textarea", { class: "source", hidden: true, readonly: true, rows: 12, spellcheck: "false", "aria-label": t("copyTest"), data: { testid: "copied-test" } });
    this.nodes = [this.sum, this.list, this.copy, this.source];
    this.planned = 0;
  }

  soon() {
    this.planned ||= setTimeout(() => this.ask().catch(() => {}), REST);
  }

  async ask() {
    const told = await read("/_sim/invariants").finally(() => (this.planned = 0));
    const broken = told.invariants.filter((one) => one.state === "broken").length;
    this.onState({ known: told.known && !told.problem, broken });
    this.sum.className = `sum ${told.known ? (broken ? "bad" : "good") : ""}`;
    this.sum.textContent = told.known && !told.problem
      ? `${t(broken ? "promisesBroken" : "promisesKept", broken)} · ${t("seed", told.seed)}` : t("promisesUnknown");
    this.list.replaceChildren(...told.invariants.map((one) => h("li", { class: one.state, data: { testid: `promise-${one.name}`, state: one.state } },
      h("b", {}, one.name), h("span", { class: "what" }, (language === "zh" && PROMISES[one.name]) || one.promise, one.broken.map((text) => h("small", {}, text))),
      h("span", { class: "mark" }, t(`promise_${one.state}`)))));
    if (!told.quiet && told.known) setTimeout(() => this.soon(), 16_000 - REST);
  }

  async copied() {
    const { test } = await read("/_sim/test").catch((error) => ({ test: error.message }));
    this.source.hidden = false;
    this.source.value = test;
    this.source.select();
    await navigator.clipboard?.writeText(test).catch(() => {});
    this.copy.textContent = t("copiedTest");
    setTimeout(() => (this.copy.textContent = t("copyTest")), 2000);
  }
}
