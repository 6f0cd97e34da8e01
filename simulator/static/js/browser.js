// A phone's in-app browser: a frame on the phone's own origin, with the client's title bar around it.
import { ICONS, h, icon } from "./dom.js";
import { t } from "./words.js";

export class Browser {
  constructor(origin, title, close) {
    this.origin = origin;
    this.close = close;
    this.title = h("b", {}, title);
    this.path = h("small", {});
    this.loading = h("div", { class: "loading on" });
    this.frame = h("iframe", {
      referrerpolicy: "no-referrer", title, allow: "clipboard-write", data: { testid: "browser-frame" },
      onload: () => this.loading.classList.remove("on"),
    });
    this.node = h("section", { class: "browser", data: { testid: "browser" }, "aria-label": title },
      h("div", { class: "bar" },
        this.knob(ICONS.close, t("close"), "browser-close", close),
        this.knob(ICONS.back, t("back"), "browser-back", () => this.tell("back")),
        h("div", { class: "title", data: { testid: "browser-title" } }, this.title, this.path),
        this.knob(ICONS.reload, t("reload"), "browser-reload", () => this.tell("reload")),
        this.knob(ICONS.out, t("outside"), "browser-outside", () => window.open(this.address, "_blank", "noopener"))),
      this.loading, this.frame, h("div", { class: "homebar", "aria-hidden": "true" }));
    this.hear = (event) => this.heard(event);
    addEventListener("message", this.hear);
  }

  knob(shape, label, testid, onclick) {
    return h("button", { type: "button", "aria-label": label, title: label, data: { testid }, onclick }, icon(shape));
  }

  go(address) {
    this.address = address;
    this.loading.classList.add("on");
    this.frame.src = address;
  }

  tell(what) {
    this.loading.classList.toggle("on", what === "reload");
    this.frame.contentWindow.postMessage({ to: "phone-bridge", what }, this.origin);
  }

  heard(event) {
    if (event.origin !== this.origin || event.source !== this.frame.contentWindow) return;
    if (event.data?.from !== "phone-bridge") return;
    if (event.data.what === "close") this.close();
    if (event.data.what !== "page") return;
    this.loading.classList.remove("on");
    this.address = this.origin + String(event.data.path);
    this.title.textContent = String(event.data.title) || new URL(this.origin).host;
    this.path.textContent = String(event.data.path);
  }

  remove() {
    removeEventListener("message", this.hear);
    this.node.remove();
  }
}
