// One member's chat with the app: bubbles in order, only what has changed is drawn anew.
import { act } from "./api.js";
import { templateCard, textCard } from "./cards.js";
import { ICONS, appFace, face, h, icon } from "./dom.js";
import { markdown, rich } from "./text.js";
import { dayAndTime, t } from "./words.js";

const GAP = 300;

export class Chat {
  constructor(phone) {
    this.phone = phone;
    this.drawn = new Map();
    this.onTrace = () => {};
    this.list = h("div", {
      class: "pane chat", role: "log", "aria-live": "polite", tabindex: 0, data: { testid: "chat" },
    });
    // The end of the talk stays in view, whatever grows or shrinks, until somebody scrolls up.
    this.stuck = true;
    this.list.addEventListener("scroll", () => {
      this.stuck = this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 80;
    }, { passive: true });
    new ResizeObserver(() => this.stick()).observe(this.list);
    this.input = h("input", {
      type: "text", placeholder: t("say"), "aria-label": t("say"), maxlength: 2000, autocomplete: "off",
      data: { testid: "chat-input" }, oninput: () => this.weigh(),
    });
    this.button = h("button", { type: "submit", class: "send", disabled: true, data: { testid: "send" } }, t("send"));
    this.menubar = h("div", { class: "menubar", data: { testid: "menubar" }, hidden: true });
    this.compose = h("div", { class: "compose" },
      h("form", { onsubmit: (event) => this.send(event) }, this.input, this.button), this.menubar);
  }

  weigh() {
    this.button.disabled = !this.input.value.trim();
  }

  async send(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = "";
    this.weigh();
    try {
      await act("/_chat/say", { userid: this.phone.userid, text });
    } catch (trouble) {
      this.input.value = text;
      this.weigh();
      this.phone.toast(t("failed", trouble.message));
    }
  }

  clear() {
    this.drawn.clear();
    this.list.replaceChildren();
  }

  draw(items) {
    const list = this.list;
    const first = this.drawn.size === 0;
    const nodes = [];
    let last = 0;
    for (const item of items) {
      if (item.time - last > GAP) nodes.push(this.keep(`time-${item.id}`, String(item.time), () =>
        h("div", { class: "when" }, dayAndTime(item.time))));
      last = item.time;
      nodes.push(this.keep(item.id, JSON.stringify(item), (again) => this.bubble(item, first, again)));
    }
    if (!nodes.length) nodes.push(this.keep("empty", "", () => h("div", { class: "empty" }, icon(ICONS.chat), t("emptyChat"))));
    arrange(list, nodes);
    if (first) this.stuck = true;
    this.stick();
  }

  stick() {
    if (this.stuck) this.list.scrollTop = this.list.scrollHeight;
  }

  keep(key, version, make) {
    const known = this.drawn.get(key);
    if (known?.version === version) return known.node;
    const node = make(Boolean(known));
    this.drawn.set(key, { version, node });
    return node;
  }

  bubble(item, old, again) {
    if (item.kind === "notice") return h("div", { class: "notice", data: { testid: "notice" } }, item.text);
    const mine = item.kind === "said";
    const content = this.content(item);
    if (again) content.classList.add("changed");
    return h("div", {
      class: `row${mine ? " mine" : ""}${old || again ? "" : " fresh"}`,
      data: { testid: "message", kind: item.kind, item: item.id, from: mine ? "member" : "app" },
    }, mine ? face(this.phone.nameOf(item.userid), item.userid) : appFace(), content, h("button", {
      type: "button", class: "trace", title: t("trace"), "aria-label": t("trace"), data: { testid: "trace" },
      onclick: () => this.onTrace(item.id),
    }, icon(ICONS.trace)));
  }

  // Shows which messages are meant; whether there was one.
  point(items) {
    for (const row of this.list.querySelectorAll(".pointed")) row.classList.remove("pointed");
    const rows = items.map((id) => this.list.querySelector(`.row[data-item="${id}"]`)).filter(Boolean);
    for (const row of rows) row.classList.add("pointed");
    rows[0]?.scrollIntoView({ block: "nearest" });
    return rows.length > 0;
  }

  content(item) {
    const open = (url) => this.phone.open(url, true);
    if (item.kind === "textcard") return textCard(item, this.phone);
    if (item.kind === "template_card") return templateCard(item, this.phone);
    if (item.kind === "markdown") return h("div", { class: "bubble markdown" }, markdown(item.text, open));
    if (item.kind === "said") return h("div", { class: "bubble rich" }, item.text);
    return h("div", { class: "bubble rich" }, rich(item.text, open));
  }

  drawMenu(menu) {
    this.menubar.hidden = !menu.length;
    this.menubar.replaceChildren(...menu.map((entry) => this.menuEntry(entry)));
  }

  menuEntry(entry) {
    if (!entry.sub_button?.length) {
      return h("div", {}, h("button", {
        type: "button", class: "entry", data: { testid: "menu", key: entry.key ?? entry.url ?? "" }, onclick: () => this.tap(entry),
      }, entry.name));
    }
    const below = h("div", { class: "submenu", hidden: true }, entry.sub_button.map((one) => h("button", {
      type: "button", data: { testid: "menu", key: one.key ?? one.url ?? "" },
      onclick: () => {
        below.hidden = true;
        this.tap(one);
      },
    }, one.name)));
    return h("div", {}, below, h("button", {
      type: "button", class: "entry", data: { testid: "menu-parent" }, onclick: () => (below.hidden = !below.hidden),
    }, `≡ ${entry.name}`));
  }

  async tap(entry) {
    if (entry.type === "view") this.phone.open(entry.url);
    if (entry.type !== "view" && entry.type !== "click") return this.phone.toast(entry.type);
    try {
      await act("/_chat/menu", { userid: this.phone.userid, key: entry.type === "view" ? entry.url : entry.key });
    } catch (trouble) {
      this.phone.toast(t("failed", trouble.message));
    }
  }
}

function arrange(list, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  });
}
