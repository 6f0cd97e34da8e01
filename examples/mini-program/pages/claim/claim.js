// One claim: how it stands, its invoices, its timeline; the claimant may withdraw it.
const { call, explain } = require("../../lib/api.js");
const words = require("../../lib/words.js");

const SECONDS = 3;

Page({
  data: { t: words, number: "", claim: null, said: "", busy: false },

  onLoad({ number }) {
    this.setData({ number });
    return this.look();
  },

  onUnload() {
    clearTimeout(this.timer);
  },

  /** As long as something can change, it is looked at again. */
  async look() {
    clearTimeout(this.timer);
    try {
      const claim = await call("GET", `/api/claims/${this.data.number}`);
      this.setData({ claim, said: "" });
      if (claim.poll) this.timer = setTimeout(() => this.look(), SECONDS * 1000);
    } catch (fault) {
      this.setData({ said: explain(fault) });
    }
  },

  withdraw() {
    return new Promise((done) => {
      wx.showModal({
        title: this.data.number,
        content: words.withdraw,
        success: async ({ confirm }) => {
          if (confirm) await this.takeBack();
          done();
        },
      });
    });
  },

  async takeBack() {
    if (this.data.busy) return;
    this.setData({ busy: true });
    try {
      await call("POST", `/api/claims/${this.data.number}/withdraw`, {});
      await this.look();
    } catch (fault) {
      this.setData({ said: explain(fault) });
    } finally {
      this.setData({ busy: false });
    }
  },
});
