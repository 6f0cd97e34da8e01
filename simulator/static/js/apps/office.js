// An external app that lets its users claim: signs in with Weixin, opens the invoice list through the SDK, submits.
import { h, icon, ICONS } from "../dom.js";
import { Log } from "./log.js";
import { cardsOf, Refused, Server } from "./server.js";
import { say } from "./words.js";

const CANCELLED = -2; // errCode of both SDKs

export class Office {
  constructor(phone) {
    this.phone = phone;
    this.log = new Log();
    this.platform = "ios";
    this.installed = h("input", { type: "checkbox", checked: true, data: { testid: "weixin-installed" } });
    this.systems = h("div", { class: "tabs", role: "group", "aria-label": say("platform") }, ["ios", "android"].map((name) => h("button", {
      type: "button", data: { testid: `platform-${name}`, platform: name }, onclick: () => this.be(name),
    }, say(name))));
    this.main = h("div", { class: "office" });
    this.said = h("p", { class: "said", role: "status", data: { testid: "office-said" } });
    this.node = h("div", { class: "screen office-app", data: { testid: "screen-app" } },
      h("div", { class: "navbar" }, h("h2", {}, h("span", { class: "glyph app" }, icon(ICONS.wallet)), say("office")), this.systems),
      h("div", { class: "pane", tabindex: 0 }, h("label", { class: "switch" }, this.installed, say("installed")), this.main, this.said, this.log.node));
    this.be("ios");
    this.forget();
  }

  be(platform) {
    this.platform = platform;
    for (const one of this.systems.children) one.setAttribute("aria-pressed", String(one.dataset.platform === platform));
  }

  // Another person: nothing of the last one stays.
  forget() {
    this.server = new Server(this.phone.slot, (entry) => this.log.add(entry));
    this.server.base = this.phone.state.bot;
    Object.assign(this, { member: null, binding: null, claim: null });
    this.log.clear();
    this.empty();
    this.tell("");
    this.draw();
  }

  empty() {
    Object.assign(this, { rows: [], total: "", approvers: [], notes: {}, purpose: "", key: "" });
  }

  // One thing at a time; what went wrong is said in words.
  async doing(work) {
    if (this.busy) return;
    this.busy = true;
    this.node.setAttribute("aria-busy", "true");
    this.tell("");
    try {
      await work();
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault;
      this.tell(fault.message || say("noAnswer"));
      if (fault.status === 401) Object.assign(this, { member: null, binding: null });
    } finally {
      this.busy = false;
      this.node.removeAttribute("aria-busy");
      this.draw();
    }
  }

  tell(text) {
    this.said.textContent = text;
  }

  // What a tap does ------------------------------------------------------------------------------------------

  signIn() {
    return this.doing(async () => {
      if (!this.installed.checked) return this.tell(say("notInstalled"));
      ({ member: this.member, binding: this.binding } = await this.server.signIn());
    });
  }

  signOut() {
    return this.doing(async () => {
      await this.server.call("DELETE", "/api/session");
      this.forget();
    });
  }

  check() {
    return this.doing(async () => {
      const { member } = await this.server.call("GET", "/api/session");
      this.member = member;
      if (!member) this.tell(say("stillUnbound"));
    });
  }

  choose() {
    return this.doing(async () => {
      if (!this.installed.checked) return this.tell(say("notInstalled"));
      const { sent, problem, response } = await this.server.openList(this.platform);
      if (!sent) return this.tell(say("refused", problem));
      if (response.errCode === CANCELLED) return this.tell(say("cancelled"));
      if (response.errCode !== 0) return this.tell(say("sdkFailed", response.errCode));
      const cards = cardsOf(response);
      if (!cards) return this.tell(say("nothing"));
      await this.look(cards);
    });
  }

  async look(result) {
    const answer = await this.server.call("POST", "/api/picks", { result, have: this.rows.map((row) => row.pick) });
    Object.assign(this, { rows: answer.rows, total: answer.total_text, approvers: answer.approvers });
    this.tell(answer.summary);
  }

  remove(pick) {
    return this.doing(async () => {
      this.rows = this.rows.filter((row) => row.pick !== pick);
      this.total = (await this.server.call("POST", "/api/total", { picks: this.good() })).total_text;
    });
  }

  good() {
    return this.rows.filter((row) => row.state !== "blocked").map((row) => row.pick);
  }

  // The key stays until the outcome is known, so that a second tap is the same claim.
  submit() {
    return this.doing(async () => {
      if (this.rows.some((row) => row.asks && row.state !== "blocked" && !this.notes[row.pick]?.trim())) return this.tell(say("wordNeeded"));
      this.key ||= `app-${crypto.randomUUID()}`;
      try {
        const { claim } = await this.server.call("POST", "/api/claims", { key: this.key, picks: this.good(), purpose: this.purpose, notes: this.notes });
        this.empty();
        await this.open(claim);
      } catch (fault) {
        if (fault.status !== 0 && fault.status < 500) this.key = "";
        else if (fault instanceof Refused) return this.tell(say("unsure"));
        throw fault;
      }
    });
  }

  async open(number) {
    this.claim = await this.server.call("GET", `/api/claims/${number}`);
  }

  withdraw() {
    return this.doing(async () => {
      await this.server.call("POST", `/api/claims/${this.claim.number}/withdraw`, {});
      await this.open(this.claim.number);
    });
  }

  // Drawing --------------------------------------------------------------------------------------------------

  draw() {
    const part = this.claim ? this.drawClaim() : this.member ? this.drawPicking() : this.binding ? this.drawBinding() : this.drawSignIn();
    this.main.replaceChildren(...part.flat().filter(Boolean));
  }

  button(key, testid, onclick, kind = "") {
    return h("button", { type: "button", class: `act ${kind}`, data: { testid }, onclick }, say(key));
  }

  drawSignIn() {
    return [h("div", { class: "plate" }, h("h3", {}, say("reimburse")), h("p", {}, say("signedOut")), this.button("signIn", "office-sign-in", () => this.signIn(), "green"))];
  }

  drawBinding() {
    return [h("div", { class: "plate" }, h("p", {}, this.binding.text), h("p", { class: "code", data: { testid: "office-code" } }, this.binding.code),
      this.button("bound", "office-bound", () => this.check(), "main"))];
  }

  drawPicking() {
    return [
      h("div", { class: "hello" }, h("b", { data: { testid: "office-hello" } }, say("hello", this.member.name)), this.button("signOut", "office-sign-out", () => this.signOut(), "small")),
      this.rows.map((row) => this.drawRow(row)),
      this.rows.length ? h("div", { class: "plate" },
        h("div", { class: "sum" }, h("span", {}, say("total")), h("b", { data: { testid: "office-total" } }, this.total)),
        this.approvers.length ? h("p", {}, say("approvers", this.approvers.join("、"))) : null,
        h("input", { "aria-label": say("purpose"), placeholder: say("purpose"), value: this.purpose, maxlength: 200, data: { testid: "office-purpose" },
          oninput: (event) => (this.purpose = event.target.value) }),
        this.button("submit", "office-submit", () => this.submit(), "main")) : null,
      this.button(this.rows.length ? "chooseMore" : "choose", "office-choose", () => this.choose(), this.rows.length ? "" : "main"),
    ];
  }

  drawRow(row) {
    return h("div", { class: `plate line ${row.state}`, data: { testid: "office-row", state: row.state } },
      h("div", { class: "sum" }, h("b", {}, row.seller), h("span", {}, row.amount_text)),
      h("div", { class: "sum" }, h("small", {}, row.chip), h("small", {}, row.date_text)),
      row.note ? h("p", {}, row.note) : null,
      row.asks ? h("input", { "aria-label": say("explain"), placeholder: say("explain"), maxlength: 100, value: this.notes[row.pick] ?? "", data: { testid: "office-note" },
        oninput: (event) => (this.notes[row.pick] = event.target.value) }) : null,
      this.button("remove", "office-remove", () => this.remove(row.pick), "small"));
  }

  drawClaim() {
    const { number, state, state_text, total_text, waits, trouble, can_withdraw, lines } = this.claim;
    return [
      h("div", { class: "plate" },
        h("div", { class: "sum" }, h("b", { data: { testid: "office-number" } }, number), h("b", {}, total_text)),
        h("p", { data: { testid: "office-state", state } }, state_text), waits ? h("p", {}, waits) : null, trouble ? h("p", { class: "bad" }, trouble) : null,
        lines.map((line) => h("div", { class: "sum" }, h("small", {}, line.seller), h("small", {}, line.state_text)))),
      h("div", { class: "pair" }, this.button("refresh", "office-refresh", () => this.doing(() => this.open(number))),
        can_withdraw ? this.button("withdraw", "office-withdraw", () => this.withdraw()) : null),
      this.button("again", "office-again", () => {
        this.claim = null;
        this.tell("");
        this.draw();
      }, "main"),
    ];
  }
}
