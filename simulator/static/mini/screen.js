// What the client draws around a mini program: the bar above, the tabs below, dialogs; nothing of the program's pages.
import { h, icon, ICONS } from "/static/js/dom.js";

export class Screen {
  constructor({ window: look = {}, tabBar }, program) {
    this.look = look;
    this.program = program;
    this.tabs = tabBar?.list ?? [];
    this.heading = h("h1", { data: { testid: "mini-title" } });
    this.backward = h("button", { type: "button", class: "back", "aria-label": "返回", data: { testid: "mini-back" }, onclick: () => program().back() }, icon(ICONS.back));
    this.capsule = h("span", { class: "capsule", "aria-hidden": "true" }, "···", h("i"), "◉");
    this.body = h("wx-page", {});
    this.bar = h("nav", { class: "tabbar", hidden: true }, this.tabs.map((tab) => h("button", {
      type: "button", data: { path: tab.pagePath, testid: "mini-tab" }, onclick: () => program().replace(`/${tab.pagePath}`, true),
    }, tab.text)));
    document.body.replaceChildren(h("header", {}, this.backward, this.heading, this.capsule), h("main", {}, this.body), this.bar);
  }

  show(page, depth, settings) {
    this.title(settings.navigationBarTitleText ?? this.look.navigationBarTitleText ?? "");
    this.backward.hidden = depth < 2;
    this.bar.hidden = !this.tabs.some((tab) => tab.pagePath === page.route);
    for (const button of this.bar.children) button.setAttribute("aria-current", button.dataset.path === page.route ? "page" : "false");
    this.body.replaceChildren();
    this.body.dataset.route = page.route;
    this.body.parentElement.scrollTop = 0;
  }

  title(text) {
    this.heading.textContent = document.title = text;
  }

  modal({ title = "", content = "", showCancel = true, confirmText = "确定", cancelText = "取消" }) {
    return new Promise((resolve) => {
      const close = (confirm) => {
        dialog.remove();
        resolve({ confirm, cancel: !confirm });
      };
      const no = showCancel && h("button", { type: "button", data: { testid: "modal-cancel" }, onclick: () => close(false) }, cancelText);
      const yes = h("button", { type: "button", class: "yes", data: { testid: "modal-confirm" }, onclick: () => close(true) }, confirmText);
      const dialog = h("dialog", { "aria-label": title || content }, title && h("b", {}, title), h("p", {}, content), h("footer", {}, no, yes));
      document.body.append(dialog);
      dialog.showModal();
      dialog.oncancel = () => close(false);
    });
  }

  toast(text) {
    const note = h("div", { class: "toast", role: "status" }, text);
    document.body.append(note);
    setTimeout(() => note.remove(), 1500);
  }
}

// What a program got wrong, for whoever writes it.
export function complain(error) {
  const text = error?.errMsg ?? error?.message ?? String(error);
  document.body.append(h("pre", { class: "complaint", role: "alert", data: { testid: "mini-error" } }, text));
}
