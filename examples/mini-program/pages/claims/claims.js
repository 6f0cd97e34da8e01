// The member's claims, newest first, a page at a time.
const { call, explain } = require("../../lib/api.js");
const words = require("../../lib/words.js");

Page({
  data: { t: words, claims: [], next: null, said: "" },

  onShow() {
    return this.load("");
  },

  async onPullDownRefresh() {
    await this.load("");
    wx.stopPullDownRefresh();
  },

  async onReachBottom() {
    if (this.data.next) await this.load(this.data.next);
  },

  async load(before) {
    const known = this.data.claims;
    try {
      const { claims, next } = await call("GET", before ? `/api/claims?before=${encodeURIComponent(before)}` : "/api/claims");
      if (before && known !== this.data.claims) return; // it is another list by now
      this.setData({ claims: before ? this.data.claims.concat(claims) : claims, next, said: "" });
    } catch (fault) {
      this.setData({ said: explain(fault) });
    }
  },

  open({ currentTarget }) {
    wx.navigateTo({ url: `/pages/claim/claim?number=${currentTarget.dataset.number}` });
  },
});
