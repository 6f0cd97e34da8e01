// The drawer with the traffic: deliveries to the bot and its calls, each open to the last byte; switches for faults.
import { act, drop, read } from "./api.js";
import { say } from "./apps/words.js";
import { h } from "./dom.js";
import { language, seconds, t } from "./words.js";

const SHOWN = 400;
const DEADLINE = 5000;
const VIEWS = { all: () => true, deliveries: (e) => e.kind === "callback", calls: (e) => e.kind === "api", pages: (e) => e.kind === "page", odd: (e) => odd(e) };
const odd = (entry) => entry.flags.length > 0 || Boolean(entry.fault) || Boolean(entry.errcode) || (entry.status ?? 200) >= 400 ||
  entry.outcome === "unreachable";

export class Inspector {
  constructor() {
    this.entries = [];
    this.mishaps = {};
    this.view = "all";
    this.open = localStorage.getItem("inspector-open") === "1";
    this.chosen = null;
    this.onShow = () => {};
    this.build();
  }

  build() {
    this.last = h("span", { class: "last" });
    this.toggle = h("button", { type: "button", class: "handle", data: { testid: "inspector-toggle" }, onclick: () => this.unfold(!this.open) },
      h("b", {}, t("inspector")), this.last, this.arrow = h("span", { class: "arrow", "aria-hidden": "true" }, "▴"));
    this.views = Object.keys(VIEWS).map((name) => h("button", {
      type: "button", class: "chip", data: { testid: `view-${name}`, view: name }, onclick: () => this.look(name),
    }, t(name)));
    this.rows = h("tbody", {});
    this.nothing = h("p", { class: "nothing" }, t("noTraffic"));
    this.detail = h("div", { class: "detail", data: { testid: "inspector-detail" }, tabindex: 0 });
    this.rules = h("div", { class: "rules" });
    this.body = h("div", { class: "inside" },
      h("div", { class: "tools" }, this.views, h("button", { type: "button", class: "chip", onclick: () => this.clear() }, t("clear")), this.faults()),
      h("div", { class: "split" }, h("div", { class: "table", tabindex: 0 }, this.nothing, h("table", {}, this.rows)), this.detail));
    this.node = h("aside", { class: "inspector", data: { testid: "inspector" }, "aria-label": t("inspector") }, this.toggle, this.body);
    this.unfold(this.open);
    this.look("all");
  }

  faults() {
    const pick = h("select", {
      class: "chip", "aria-label": t("faults"), data: { testid: "fault-select" },
      onchange: async () => {
        const mishap = pick.value;
        pick.value = "";
        if (mishap) await act("/_sim/faults", { mishap });
        this.showRules();
      },
    }, h("option", { value: "" }, `＋ ${t("faults")}`));
    read("/_sim/catalogue").then(({ mishaps }) => {
      this.mishaps = mishaps;
      pick.append(...Object.entries(mishaps).map(([name, one]) => h("option", { value: name }, one[language])));
    }).catch(() => {});
    return [pick, this.rules];
  }

  async showRules() {
    const { faults } = await read("/_sim/faults");
    this.rules.replaceChildren(...faults.map((rule) => h("button", {
      type: "button", class: "chip fault", data: { testid: "fault", id: rule.id }, title: t("clear"),
      onclick: async () => {
        await drop("/_sim/faults", { id: rule.id });
        this.showRules();
      },
    }, t("faultOn", this.mishaps[rule.mishap]?.[language] ?? `${rule.kind} ${rule.path}`, rule.times ? rule.times - rule.hits : t("forever")), " ×")));
  }

  unfold(open) {
    this.open = open;
    localStorage.setItem("inspector-open", open ? "1" : "0");
    this.node.classList.toggle("open", open);
    this.body.hidden = !open;
    this.toggle.setAttribute("aria-expanded", String(open));
    if (open) this.showRules().catch(() => {});
  }

  look(name) {
    this.view = name;
    for (const chip of this.views) chip.setAttribute("aria-pressed", String(chip.dataset.view === name));
    this.redraw();
  }

  clear() {
    this.entries = [];
    this.redraw();
    this.detail.replaceChildren();
  }

  fill(entries) {
    const known = new Set(this.entries.map((one) => one.seq));
    this.entries = [...entries.filter((one) => !known.has(one.seq)), ...this.entries].slice(-SHOWN);
    this.redraw();
  }

  add(entry) {
    this.entries.push(entry);
    if (this.entries.length > SHOWN) this.entries.shift();
    if (entry.fault && this.open) this.showRules().catch(() => {});
    if (VIEWS[this.view](entry)) {
      this.rows.prepend(this.row(entry));
      while (this.rows.children.length > SHOWN) this.rows.lastElementChild.remove();
    }
    this.tell();
  }

  redraw() {
    const fitting = this.entries.filter(VIEWS[this.view]).reverse();
    this.rows.replaceChildren(...fitting.map((entry) => this.row(entry)));
    this.tell();
  }

  tell() {
    this.nothing.hidden = this.rows.children.length > 0;
    const newest = this.entries.at(-1);
    this.last.textContent = newest ? `${newest.kind === "callback" ? "→" : "←"} ${newest.title} ${newest.errcode ?? newest.status ?? ""} · ${Math.round(newest.ms)} ms` : t("noTraffic");
  }

  row(entry) {
    const flags = [entry.fault, ...entry.flags].filter(Boolean);
    const code = entry.kind === "callback" || (entry.outcome && !entry.status) ? entry.outcome : (entry.errcode ?? entry.status ?? "");
    const row = h("tr", {
      class: `${entry.kind}${odd(entry) ? " odd" : ""}`, tabindex: 0,
      data: { testid: "inspector-row", seq: entry.seq, kind: entry.kind },
      onclick: () => this.show(entry, row),
      onkeydown: (event) => event.key === "Enter" && this.show(entry, row),
    },
      h("td", { class: "at" }, seconds(entry.at)),
      h("td", { class: "way", title: t({ callback: "deliveries", page: "pages" }[entry.kind] ?? "calls") }, { callback: "→", api: "←", page: "◱" }[entry.kind] ?? "·"),
      h("td", { class: "what" }, entry.account && entry.account !== "work" ? h("span", { class: "try", data: { account: entry.account } }, say(entry.account)) : null, entry.title, entry.attempt > 1 ? h("span", { class: "try" }, t("attempt", entry.attempt)) : null,
        flags.map((flag) => h("span", { class: "flag" }, flag))),
      h("td", { class: `code${entry.errcode ? " bad" : ""}` }, String(code)),
      h("td", { class: "ms" }, entry.kind === "callback" ? bar(entry.ms) : null, `${Math.round(entry.ms)} ms`));
    if (this.chosen === entry.seq) row.classList.add("chosen");
    return row;
  }

  // The newest line about a message of the chat.
  reveal(item) {
    const entry = this.entries.findLast((one) => one.items.includes(item));
    if (!entry) return false;
    this.unfold(true);
    if (!VIEWS[this.view](entry)) this.look("all");
    const row = this.rows.querySelector(`[data-seq="${entry.seq}"]`);
    row?.scrollIntoView({ block: "nearest" });
    if (row) this.show(entry, row);
    return true;
  }

  show(entry, row) {
    this.rows.querySelector(".chosen")?.classList.remove("chosen");
    row.classList.add("chosen");
    this.chosen = entry.seq;
    this.onShow(entry);
    const parts = [
      [t("flags"), [entry.fault, ...entry.flags].filter(Boolean).join("\n")],
      [t("plain"), entry.plain], [t("inputs"), entry.inputs && `SHA1(\n${entry.inputs}\n)`], [t("request"), pretty(entry.request)], [t("answer"), pretty(entry.answer)], [t("reply"), entry.reply],
    ];
    this.detail.replaceChildren(
      h("h2", {}, `#${entry.seq} ${entry.title}`),
      h("p", {}, [entry.kind, entry.account && say(entry.account), entry.userid, entry.outcome, entry.status && `HTTP ${entry.status}`, entry.errcode !== null && `errcode ${entry.errcode}`,
        entry.kind === "callback" ? t("bar", Math.round(entry.ms)) : `${Math.round(entry.ms)} ms`, entry.kind === "callback" && t("attempt", entry.attempt)]
        .filter(Boolean).join(" · ")),
      ...parts.filter(([, text]) => text).map(([name, text]) => [h("h3", {}, name), h("pre", {}, text)]).flat());
  }
}

function bar(ms) {
  const inside = h("span", { class: ms > DEADLINE ? "over" : "" });
  inside.style.width = `${Math.min(100, Math.max(2, (ms / DEADLINE) * 100))}%`;
  return h("span", { class: "bar", title: t("bar", Math.round(ms)) }, inside);
}

function pretty(value) {
  return value && Object.keys(value).length ? JSON.stringify(value, null, 2) : "";
}
