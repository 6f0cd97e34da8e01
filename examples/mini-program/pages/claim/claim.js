// One claim: how it stands, its invoices, its timeline; the claimant may withdraw it.
const { call, explain, NoAnswer } = require("../../lib/api.js");
const words = require("../../lib/words.js");

const SECONDS = 3;

Page({
  data: { t: words, number: "", claim: null, said: "", busy: false },

  onLoad({ number }) {
    this.setData({ number });
    return this.look();
  },

  onUnload() {
    this.left = true;
    clearTimeout(this.timer);
  },

  /** As long as something can change, it is looked at again; a moment without network changes nothing about that. */
  async look() {
    clearTimeout(this.timer);
    let again;
    try {
      const claim = await call("GET", `/api/claims/${this.data.number}`);
      this.setData({ claim, said: "" });
      again = claim.poll;
    } catch (fault) {
      this.setData({ said: explain(fault) });
      again = fault instanceof NoAnswer;
    }
    if (again && !this.left) this.timer = setTimeout(() => this.look(), SECONDS * 1000);
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
