// Pick invoices, see what the company says of them, submit.
const { call, enter } = require("../../lib/api.js");
const submission = require("../../lib/submission.js");
const wallet = require("../../lib/wallet.js");
const words = require("../../lib/words.js");

const claimable = (rows) => rows.filter((row) => row.state !== "blocked");
const ids = (rows) => rows.map((row) => row.pick);

Page({
  data: { t: words, member: null, binding: null, rows: [], summary: "", total: "", capital: "", approvers: "", purpose: "", notes: {}, busy: "", said: "", unsettled: false },

  onLoad() {
    return this.come();
  },

  /** Who this is; a submission whose fate was open when the program was closed is asked for first. */
  async come() {
    await this.doing("entering", async () => {
      const { member, binding } = await enter();
      this.setData({ member, binding, said: "" });
    });
    const open = this.data.member && submission.pending();
    if (open) await this.settle(() => submission.confirm(open.key));
  },

  /** After the code was typed in Weixin Work. */
  async check() {
    await this.doing("entering", async () => {
      const { member } = await call("GET", "/api/session");
      this.setData(member ? { member, binding: null, said: "" } : { said: words.still_unbound });
    });
  },

  async choose() {
    await this.doing("choosing", async () => {
      const result = await wallet.choose();
      if (result.length) await this.look(result);
      else this.setData({ said: words.empty });
    });
  },

  async look(result) {
    const answer = await call("POST", "/api/picks", { result, have: ids(this.data.rows) });
    this.setData({ said: answer.summary, rows: answer.rows, approvers: answer.approvers.join("、") || answer.approver_note || "" });
    this.sum(answer);
  },

  sum({ total_text, total_capital, count }) {
    this.setData({ total: count ? total_text : "", capital: count ? total_capital : "" });
  },

  async remove({ currentTarget }) {
    const rows = this.data.rows.filter((row) => row.pick !== currentTarget.dataset.pick);
    this.setData({ rows });
    await this.doing("summing", async () => this.sum(await call("POST", "/api/total", { picks: ids(claimable(rows)) })));
  },

  note({ currentTarget, detail }) {
    this.setData({ notes: { ...this.data.notes, [currentTarget.dataset.pick]: detail.value } });
  },

  purpose({ detail }) {
    this.setData({ purpose: detail.value });
  },

  async submit() {
    if (this.data.busy) return;
    const rows = claimable(this.data.rows);
    const { notes, purpose, unsettled } = this.data;
    if (!unsettled && !rows.length) return this.setData({ said: words.nothing });
    if (!unsettled && rows.some((row) => row.asks && !(notes[row.pick] || "").trim())) return this.setData({ said: words.word_needed });
    const written = Object.fromEntries(ids(rows).flatMap((pick) => (notes[pick] ? [[pick, notes[pick]]] : [])));
    const claim = { picks: ids(rows), purpose: purpose.trim(), notes: written };
    await this.settle(() => submission.submit(claim, () => this.setData({ said: words.confirming })));
  },

  /** Ends on the claim's page, or with a sentence; never with "failed" while that is not known. */
  async settle(outcome) {
    await this.doing("submitting", async () => {
      try {
        const { claim } = await outcome();
        this.setData({ rows: [], notes: {}, purpose: "", total: "", capital: "", summary: "", said: "", unsettled: false });
        wx.navigateTo({ url: `/pages/claim/claim?number=${claim}` });
      } catch (fault) {
        if (!(fault instanceof submission.Unsettled)) throw fault;
        this.setData({ said: words.unsettled, unsettled: true });
      }
    });
  },

  /** One thing at a time; what went wrong is said in words. Whoever is bound no more gets a code to bind by. */
  async doing(busy, work) {
    if (this.data.busy) return;
    this.setData({ busy });
    let unbound = false;
    try {
      await work();
    } catch (fault) {
      unbound = fault.action === "bind";
      this.setData({ said: fault.text === undefined ? words.server : fault.text });
    } finally {
      this.setData({ busy: "" });
    }
    if (unbound) await this.come();
  },
});
