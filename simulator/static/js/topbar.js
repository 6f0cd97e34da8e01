// The bar above the phones: what this is, the simulated time and how to skip it, language, starting over.
import { act, read } from "./api.js";
import { h } from "./dom.js";
import { seconds, switchLanguage, t, weekday } from "./words.js";

const SKIPS = [["seconds", 60], ["hour", 3600], ["oneDay", 24 * 3600], ["days", 73 * 3600]];

export class Topbar {
  constructor(state, panel) {
    this.day = h("span", { class: "day" });
    this.second = h("span", {});
    this.time = h("time", { data: { testid: "clock" } }, this.day, this.second);
    this.dot = h("span", { class: "dot" });
    this.line = h("span", { class: "line-text" }, t("live"));
    this.nodes = [
      h("div", { class: "brand", title: t("honest") }, h("img", { src: "/static/icon.svg", alt: "" }), h("h1", {}, t("title")), h("span", {}, state.corp.name)),
      h("span", { class: "badge honest" }, t("honest")),
      h("span", { class: "spring" }),
      h("div", { class: "clock", role: "group", "aria-label": t("skip") }, this.time,
        SKIPS.map(([key, step]) => h("button", {
          type: "button", class: "chip", data: { testid: `clock-${key}` }, onclick: () => act("/_sim/clock", { advance: step }),
        }, `+${t(key)}`))),
      panel,
      h("span", { class: "badge", data: { testid: "line" } }, this.dot, this.line),
      this.scenes = h("select", {
        class: "chip", "aria-label": t("scenes"), data: { testid: "scenario" },
        onchange: () => this.reset(this.scenes.value).finally(() => (this.scenes.value = "")),
      }, h("option", { value: "" }, t("scenes"))),
      this.process = h("select", {
        class: "chip", hidden: true, "aria-label": t("process"), data: { testid: "bot-process" },
        onchange: async () => {
          const what = this.process.value;
          this.process.value = "";
          if (what) await act("/_sim/bot", { do: what }).catch((error) => alert(t("failed", error.message)));
          this.drawProcess();
        },
      }, h("option", { value: "" }, t("process")), ["kill", "pause", "resume"].map((key) => h("option", { value: key }, t(key)))),
      h("button", { type: "button", class: "chip", data: { testid: "reset" }, onclick: () => this.reset() }, t("reset")),
      h("button", { type: "button", class: "chip", data: { testid: "language" }, onclick: switchLanguage }, t("language")),
    ];
  }

  async offer() {
    const { scenarios } = await read("/_sim/scenarios");
    this.scenes.append(...Object.entries(scenarios).map(([name, about]) => h("option", { value: name }, about)));
  }

  // The bot's own process, where the simulator was told which one it is.
  async drawProcess() {
    const { known, paused } = await read("/_sim/bot");
    this.process.hidden = !known;
    this.process.options[0].textContent = t(paused ? "paused" : "process");
    this.process.classList.toggle("fault", paused);
  }

  drawTime(now) {
    this.day.textContent = `${weekday(now)} `;
    this.second.textContent = seconds(now);
  }

  alive(alive) {
    this.dot.classList.toggle("off", !alive);
    this.line.textContent = t(alive ? "live" : "lost");
  }

  async reset(scenario = "") {
    if (!confirm(t("resetSure"))) return;
    sessionStorage.clear();
    await act("/_sim/reset", scenario ? { scenario } : {});
  }
}
