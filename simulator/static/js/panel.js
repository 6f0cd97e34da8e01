// The panel of the platform: is every promise kept, which faults are in force, which answers the platform gives.
import { act, drop, read } from "./api.js";
import { h, icon, ICONS } from "./dom.js";
import { Promises } from "./promises.js";
import { language, t } from "./words.js";

const TABS = ["promises", "faults", "switches", "checkpoints"];

export class Panel {
  constructor() {
    this.promises = new Promises((state) => this.tell(state));
    this.light = h("span", { class: "dot idle" });
    this.opener = h("button", {
      type: "button", class: "chip", "aria-expanded": "false", "aria-controls": "panel", data: { testid: "panel-open" },
      onclick: () => this.unfold(this.node.hidden),
    }, this.light, t("platformPanel"));
    this.tabs = TABS.map((name) => h("button", {
      type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "panel-body", data: { testid: `panel-${name}` }, onclick: () => this.look(name),
    }, t(name === "faults" ? "faults" : `panel_${name}`)));
    this.body = h("div", { class: "panel-body", id: "panel-body", role: "tabpanel", tabindex: 0 });
    this.node = h("aside", { class: "panel", id: "panel", hidden: true, "aria-label": t("platformPanel"), data: { testid: "panel" },
      onkeydown: (event) => event.key === "Escape" && this.unfold(false) },
      h("div", { class: "panel-head" }, h("div", { role: "tablist", "aria-label": t("platformPanel") }, this.tabs),
        h("button", { type: "button", class: "panel-close", "aria-label": t("close"), data: { testid: "panel-close" }, onclick: () => this.unfold(false) }, icon(ICONS.close))),
      this.body);
    this.view = "promises";
  }

  unfold(open) {
    this.node.hidden = !open;
    this.opener.setAttribute("aria-expanded", String(open));
    if (open) this.look(this.view);
    else this.opener.focus();
  }

  async look(name) {
    this.view = name;
    this.tabs.forEach((tab, place) => tab.setAttribute("aria-selected", String(TABS[place] === name)));
    this.body.setAttribute("aria-labelledby", `tab-${name}`);
    if (name === "promises") this.body.replaceChildren(...this.promises.nodes);
    else await this.draw();
    if (name === "promises") await this.promises.ask();
  }

  // What others changed over the control door is shown as well.
  heard(note) {
    if (note.kind === "journal") this.promises.soon();
    const changed = note.kind === "faults" || note.kind === "switches" || (note.kind === "journal" && note.entry.fault);
    if (changed && !this.node.hidden && this.view !== "promises") this.draw();
  }

  tell({ known, broken }) {
    this.light.className = `dot ${known ? (broken ? "off" : "") : "idle"}`;
    this.opener.title = known ? t(broken ? "promisesBroken" : "promisesKept", broken) : "";
  }

  async draw() {
    const scroll = this.body.scrollTop;
    if (this.view === "checkpoints") return this.drawCheckpoints();
    const [{ switches, mishaps }, { faults }] = await Promise.all([read("/_sim/catalogue"), read("/_sim/faults")]);
    this.body.replaceChildren(...(this.view === "faults" ? this.faultRows(mishaps, faults) : this.switchRows(switches)));
    this.body.scrollTop = scroll;
  }

  async drawCheckpoints() {
    const { known, names } = await read("/_sim/checkpoints");
    const name = h("input", { class: "chip", value: t("checkpoint", names.length + 1), maxlength: 40, "aria-label": t("checkpointName"), data: { testid: "checkpoint-name" } });
    const save = h("button", { type: "submit", class: "chip", data: { testid: "checkpoint-save" } }, t("checkpointSave"));
    const form = h("form", { class: "keep", onsubmit: (event) => {
      event.preventDefault();
      this.change(() => act("/_sim/checkpoint", { name: name.value.trim() }));
    } }, name, save);
    const rows = names.map((one) => h("li", {}, h("span", { class: "what" }, one),
      h("button", { type: "button", class: "chip", "aria-label": `${t("rewind")} ${one}`, data: { testid: `rewind-${one}` }, onclick: () => this.change(() => act("/_sim/rewind", { name: one })) }, t("rewind"))));
    this.body.replaceChildren(h("p", { class: "hint" }, t(known ? "checkpointsHint" : "checkpointsUnknown")), ...(known ? [form, h("ul", { class: "rows" }, rows)] : []));
  }

  faultRows(mishaps, faults) {
    const rows = Object.entries(mishaps).map(([name, one]) => {
      const mine = faults.filter((rule) => rule.mishap === name);
      const left = mine.map((rule) => (rule.times ? rule.times - rule.hits : t("forever"))).join(" + ");
      return h("li", { class: mine.length ? "on" : "", data: { testid: `mishap-${name}` } },
        h("span", { class: "what" }, one[language]), mine.length ? h("span", { class: "left" }, left) : null,
        mine.length
          ? h("button", { type: "button", class: "chip", onclick: () => this.change(() => Promise.all(mine.map((rule) => drop("/_sim/faults", { id: rule.id })))) }, t("clear"))
          : [h("button", { type: "button", class: "chip", "aria-label": `${one[language]} ${t("once")}`, onclick: () => this.change(() => act("/_sim/faults", { mishap: name })) }, t("once")),
            h("button", { type: "button", class: "chip", "aria-label": `${one[language]} ${t("forever")}`, onclick: () => this.change(() => act("/_sim/faults", { mishap: name, times: 0 })) }, t("forever"))]);
    });
    const others = faults.filter((rule) => !(rule.mishap in mishaps)).length;
    return [h("p", { class: "hint" }, t("faultsHint")), h("ul", { class: "rows" }, rows),
      others ? h("p", { class: "hint" }, t("otherFaults", others)) : null,
      faults.length ? h("button", { type: "button", class: "chip fault", onclick: () => this.change(() => drop("/_sim/faults", {})) }, t("clearAll")) : null].filter(Boolean);
  }

  switchRows(switches) {
    const groups = Map.groupBy ? Map.groupBy(Object.entries(switches), ([, one]) => one.group) : grouped(switches);
    const parts = [...groups].map(([group, rows]) => h("section", {}, h("h3", {}, t(`group_${group}`)),
      h("ul", { class: "rows" }, rows.map(([name, one]) => this.switchRow(name, one)))));
    const turned = Object.values(switches).some((one) => !same(one.now, one.default));
    return [h("p", { class: "hint" }, t("switchesHint")), ...parts,
      turned ? h("button", { type: "button", class: "chip fault", onclick: () => this.change(() => drop("/_sim/switches", {})) }, t("asAtFirst")) : null].filter(Boolean);
  }

  switchRow(name, one) {
    const answers = one.answers.some((answer) => same(answer, one.now)) ? one.answers : [...one.answers, one.now];
    const pick = h("select", { class: "chip", "aria-label": one[language], data: { testid: `switch-${name}` },
      onchange: () => this.change(() => act("/_sim/switches", { [name]: answers[pick.selectedIndex] })) },
    answers.map((answer) => h("option", { selected: same(answer, one.now) }, told(answer))));
    const turned = !same(one.now, one.default);
    return h("li", { class: turned ? "on" : "" }, h("span", { class: "what" }, one[language].replaceAll("`", ""), h("code", {}, name)), pick);
  }

  async change(doing) {
    await doing().catch((error) => alert(t("failed", error.message)));
    await this.draw();
  }
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

function told(answer) {
  if (typeof answer === "boolean") return t(answer ? "yes" : "no");
  return Array.isArray(answer) ? answer.join(", ") || "–" : String(answer);
}

function grouped(switches) {
  const groups = new Map();
  for (const row of Object.entries(switches)) groups.set(row[1].group, [...(groups.get(row[1].group) ?? []), row]);
  return groups;
}
