// Draws a chat item that is a card, as the client would: cut where the client cuts, greyed when it has been replaced.
import { cut, cutNode, h } from "./dom.js";
import { description } from "./text.js";
import { t } from "./words.js";

// `phone` offers open(url), press(item, key, selected), toast(text), nameOf(userid).
export function textCard(item, phone) {
  return h("div", { class: "card textcard", role: "link", tabindex: 0, data: { testid: "card", item: item.id },
    onclick: () => phone.open(item.url),
    onkeydown: (event) => event.key === "Enter" && phone.open(item.url),
  },
    h("div", { class: "body opens" },
      cutNode("p", "main-title", item.title, 128),
      h("div", { class: "sub-title" }, description(item.text))),
    h("div", { class: "more", data: { testid: "card-open" } }, cut(item.btntxt || t("details"), 4)));
}

export function templateCard(item, phone) {
  const card = item.card ?? {};
  const choices = new Choices(item);
  return h("div", {
    class: "card template",
    data: { testid: "card", taskId: item.task_id, item: item.id, cardType: card.card_type ?? "", updates: item.updates },
  },
    body(card, item, phone),
    choices.draw(card, item),
    buttons(card, item, choices, phone),
    jumps(card, phone),
    item.warnings.length ? h("p", { class: "warned" }, `${t("warned")}: ${item.warnings.join(" · ")}`) : null);
}

function body(card, item, phone) {
  const address = card.card_action?.type === 1 ? card.card_action.url : "";
  const opens = address
    ? { class: "body opens", role: "link", tabindex: 0, data: { testid: "card-open" },
        onclick: () => phone.open(address),
        onkeydown: (event) => event.key === "Enter" && event.target === event.currentTarget && phone.open(address) }
    : { class: "body" };
  return h("div", opens,
    source(card, item, phone),
    card.card_image?.url ? picture(card.card_image) : null,
    title(card),
    card.emphasis_content ? h("div", { class: "emphasis" },
      cutNode("b", "", card.emphasis_content.title, 14), cutNode("span", "", card.emphasis_content.desc, 22)) : null,
    card.quote_area?.quote_text || card.quote_area?.title ? quote(card.quote_area, phone) : null,
    card.image_text_area ? imageText(card.image_text_area, phone) : null,
    card.sub_title_text ? cutNode("div", "sub-title", card.sub_title_text, 160) : null,
    rows(card.horizontal_content_list, phone),
    card.vertical_content_list?.length ? h("div", { class: "vertical" }, card.vertical_content_list.map((one) =>
      h("div", {}, cutNode("b", "", one.title, 38), one.desc ? cutNode("span", "", one.desc, 160) : null))) : null);
}

function source(card, item, phone) {
  const menu = card.action_menu?.action_list?.length ? actionMenu(card.action_menu, item, phone) : null;
  if (!card.source && !menu) return null;
  const tone = card.source?.desc_color ?? 0;
  return h("div", { class: "source" },
    card.source?.icon_url ? h("img", { src: card.source.icon_url, alt: "" }) : null,
    cutNode("span", `name tone-${tone}`, card.source?.desc ?? "", 20),
    menu);
}

function actionMenu(menu, item, phone) {
  const list = h("div", { class: "list", hidden: true },
    menu.desc ? h("small", {}, menu.desc) : null,
    menu.action_list.map((one) => h("button", {
      type: "button", data: { testid: "card-action", key: one.key },
      onclick: (event) => {
        event.stopPropagation();
        list.hidden = true;
        phone.press(item, one.key, {});
      },
    }, one.text)));
  const toggle = (event) => {
    event.stopPropagation();
    list.hidden = !list.hidden;
  };
  return h("span", { class: "menu" },
    h("button", { type: "button", "aria-label": menu.desc || t("more"), data: { testid: "card-menu" }, onclick: toggle }, "···"), list);
}

function title(card) {
  const { title: main, desc } = card.main_title ?? {};
  if (!main && !desc) return null;
  const long = card.card_type === "vote_interaction" || card.card_type === "multiple_interaction";
  return h("div", {},
    main ? cutNode("p", "main-title", main, card.card_type === "vote_interaction" ? 16 : 36) : null,
    desc ? cutNode("div", "main-desc", desc, long ? 160 : 44) : null);
}

function picture(image) {
  const img = h("img", { class: "image", src: image.url, alt: "" });
  img.style.aspectRatio = String(image.aspect_ratio || 1.3);
  return img;
}

function quote(area, phone) {
  return h("div", {
    class: "quote",
    onclick: (event) => {
      if (area.type !== 1) return;
      event.stopPropagation();
      phone.open(area.url);
    },
  }, area.title ? h("b", {}, area.title) : null, h("span", {}, area.quote_text ?? ""));
}

function imageText(area, phone) {
  const open = (event) => {
    if (area.type !== 1) return;
    event.stopPropagation();
    phone.open(area.url);
  };
  return h("div", { class: "image-text", onclick: open },
    h("img", { src: area.image_url, alt: "" }),
    h("div", {}, h("b", {}, area.title ?? ""), h("div", { class: "main-desc" }, area.desc ?? "")));
}

function rows(list, phone) {
  if (!list?.length) return null;
  return h("dl", {}, list.map((one) => [cutNode("dt", "", one.keyname, 5), h("dd", {}, value(one, phone))]));
}

function value(one, phone) {
  const shown = cut(one.value, 30);
  const follow = { 1: () => phone.open(one.url), 3: () => phone.toast(t("member3", phone.nameOf(one.userid))) }[one.type];
  if (!follow) return shown;
  return h("a", {
    href: one.type === 1 ? one.url : "#", data: { testid: "card-row-link" },
    onclick: (event) => {
      event.preventDefault();
      event.stopPropagation();
      follow();
    },
  }, shown);
}

function jumps(card, phone) {
  if (!card.jump_list?.length) return null;
  return h("div", { class: "jumps" }, card.jump_list.map((one) => h("a", {
    href: one.type === 1 ? one.url : "#", data: { testid: "card-jump" },
    onclick: (event) => {
      event.preventDefault();
      if (one.type === 1) phone.open(one.url);
    },
  }, cut(one.title, 18))));
}

function buttons(card, item, choices, phone) {
  const list = [...(card.button_list ?? [])];
  if (card.submit_button) list.push({ ...card.submit_button, text: card.submit_button.text || t("submit"), style: 1 });
  if (!list.length) return null;
  if (item.replaced) return h("div", { class: "replaced", data: { testid: "card-replaced" } }, item.replaced);
  return h("div", { class: "buttons" }, list.map((one) => {
    const style = [1, 2, 3, 4].includes(one.style) ? one.style : 1;
    const pressed = item.pressed !== "" && item.pressed === one.key;
    const press = () => (one.type === 1 ? phone.open(one.url) : phone.press(item, one.key, choices.now()));
    return h("button", {
      type: "button", class: `style-${style}${pressed ? " pressed" : ""}`, data: { testid: "card-button", key: one.key ?? "" },
      "aria-label": pressed ? `${one.text} ${t("waiting")}` : null, onclick: press,
    }, cut(one.text, 10));
  }));
}

// What the member has chosen but not yet sent, kept while the card is drawn anew.
const pending = new Map();

class Choices {
  constructor(item) {
    this.item = item;
    if (item.selected && Object.keys(item.selected).length) pending.delete(item.id);
    this.chosen = pending.get(item.id) ?? {};
  }

  now() {
    return this.chosen;
  }

  set(question, ids) {
    this.chosen = { ...this.chosen, [question]: ids };
    pending.set(this.item.id, this.chosen);
  }

  draw(card, item) {
    const parts = [];
    for (const block of [card.button_selection, ...(card.select_list ?? [])]) {
      if (block) parts.push(this.dropDown(block, item));
    }
    if (card.checkbox) parts.push(this.boxes(card.checkbox, item));
    return parts.length ? h("div", { class: "choose" }, parts) : null;
  }

  dropDown(block, item) {
    const ids = block.option_list.map((one) => one.id);
    const given = (this.chosen[block.question_key] ?? item.selected?.[block.question_key] ?? [block.selected_id])[0];
    const current = ids.includes(given) ? given : ids[0];
    return h("label", {}, block.title ? cut(block.title, 12) : null,
      h("select", {
        "aria-label": block.title || block.question_key, disabled: Boolean(block.disable || item.replaced),
        data: { testid: "card-select", question: block.question_key },
        onchange: (event) => this.set(block.question_key, [event.target.value]),
      }, block.option_list.map((one) => h("option", { value: one.id, selected: one.id === current }, cut(one.text, 16)))));
  }

  boxes(block, item) {
    const many = block.mode === 1;
    const ticked = block.option_list.filter((one) => one.is_checked).map((one) => one.id);
    const current = this.chosen[block.question_key] ?? item.selected?.[block.question_key] ?? ticked;
    const group = h("div", { class: "options", role: "group" });
    const read = () => [...group.querySelectorAll("input:checked")].map((one) => one.value);
    group.append(...block.option_list.map((one) => h("label", {},
      h("input", {
        type: many ? "checkbox" : "radio", name: `${item.id}-${block.question_key}`, value: one.id,
        checked: current.includes(one.id), disabled: Boolean(block.disable || item.replaced),
        data: { testid: "card-option", option: one.id }, onchange: () => this.set(block.question_key, read()),
      }), cut(one.text, 17))));
    return group;
  }
}

