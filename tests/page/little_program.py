"""A mini program as small as can be: one of each piece of WXML and wx that the simulator plays."""

LITTLE = {
    "app.json": """{"pages": ["pages/list", "pages/one"], "window": {"navigationBarTitleText": "小店"},
  "tabBar": {"list": [{"pagePath": "pages/list", "text": "列表"}]}}""",
    "app.js": "App({ greeting: '你好' });",
    "config.js": "module.exports = { server: 'https://example.com' };",
    "app.wxss": "page { color: #111 } .big { font-size: 40rpx }",
    "lib/sum.js": "exports.sum = (rows) => rows.reduce((all, row) => all + row.n, 0);",
    "pages/list.json": "{}",
    "pages/list.wxml": """
<!-- everything once -->
<view class="big" id="hello">{{greeting}}，{{name || '谁'}}</view>
<view wx:if="{{rows.length > 2}}">多</view>
<view wx:elif="{{rows.length === 2}}" id="two">两行</view>
<view wx:else>少</view>
<block wx:for="{{rows}}" wx:for-item="row" wx:key="id">
  <view class="{{row.n % 2 ? 'odd' : 'even'}} row" data-row-id="{{row.id}}" bindtap="open">
    {{index + 1}}. {{row.id}}={{row.n}}
  </view>
</block>
<text id="sum">{{ !busy && rows.length ? sum : '-' }}</text>
<input id="name" value="{{name}}" placeholder="名字" bindinput="named" />
<button bindtap="drop" disabled="{{!rows.length}}">少一行</button>
<button type="primary" bindtap="choose" loading="{{busy}}">选发票</button>
<view id="said">{{said}}</view>""",
    "pages/list.js": """
const { sum } = require('../lib/sum.js');
const { server } = require('../config.js');
const rows = [{ id: 'a', n: 1 }, { id: 'b', n: 2 }];
Page({
  data: { greeting: getApp().greeting, name: '', sum: 0, busy: false, said: '', rows },
  onShow() { this.setData({ sum: sum(this.data.rows) }); },
  named({ detail }) { this.setData({ name: detail.value }); wx.setStorageSync('name', detail.value); },
  drop() { this.setData({ rows: this.data.rows.slice(1), 'extra.deep': 1 }); this.onShow(); },
  open({ currentTarget }) { wx.navigateTo({ url: '/pages/one?id=' + currentTarget.dataset.rowId }); },
  choose() {
    this.setData({ busy: true });
    wx.login({ success: ({ code }) => wx.request({
      url: server + '/api/sessions', method: 'POST', data: { account: 'mini_program', code },
      success: ({ statusCode, data }) => wx.chooseInvoice({
        success: ({ invoiceInfo }) => {
          const count = JSON.parse(invoiceInfo).length;
          this.setData({ said: statusCode + ' ' + data.member.name + ' ' + count });
        },
        fail: ({ errMsg }) => this.setData({ said: errMsg }),
        complete: () => this.setData({ busy: false }),
      }),
    }) });
  },
});""",
    "pages/one.json": '{"navigationBarTitleText":"一行"}',
    "pages/one.wxml": """
<view id="one">{{id}} {{kept}}</view>
<button bindtap="ask">问</button>
<view id="answer">{{answer}}</view>""",
    "pages/one.js": """
Page({
  data: {},
  onLoad({ id }) { this.setData({ id, kept: wx.getStorageSync('name') }); },
  async ask() {
    const { confirm } = await wx.showModal({ title: '真的？', content: '再想想' });
    if (confirm) { this.setData({ answer: '是' }); } else { throw new Error('想好了再来'); }
  },
});""",
}
