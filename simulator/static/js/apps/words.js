// What the apps beside Weixin Work say, in Chinese and English.
import { language } from "../words.js";

const WORDS = {
  zh: {
    apps: "手机上的应用", work: "企业微信", weixin: "微信", mini: "小程序", app: "办公 App",
    official_account: "服务号", mini_program: "小程序", open_app: "App",
    official: "报销助手", kind: "服务号", pickMenu: "选发票报销", tapMenu: "点了「{0}」",
    welcome: "你好，这里是报销助手。不开企业微信也能报销：点下方「选发票报销」，从微信卡包里选发票。",
    welcomeMore: "第一次来，会请你在企业微信里发一句绑定口令，之后就认得你了。",
    miniFrame: "报销小程序", office: "青屿办公", reimburse: "报销", sample: "外部 App 示例",
    platform: "系统", ios: "iOS", android: "Android", installed: "已安装微信",
    hello: "{0}，你好", signedOut: "用微信登录后，可以直接从微信卡包选发票报销。", signIn: "微信登录", signOut: "退出",
    notInstalled: "没有安装微信。请先安装微信，再来选发票。", bound: "我已发送", stillUnbound: "还没有绑定。请在企业微信里发给报销助手。",
    choose: "从微信卡包选发票", chooseMore: "再选几张", total: "合计", purpose: "事由", submit: "提交并锁定", remove: "移除",
    explain: "写一句说明", cancelled: "你取消了选发票。", nothing: "没有选到发票。发票要先放进微信卡包。", refused: "SDK 没有发出请求：{0}",
    sdkFailed: "微信没有打开发票列表（errCode {0}）。", noAnswer: "连不上服务器。", unsure: "没有收到答复。再点一次「提交」是安全的：同一次提交只会成为一张报销单。", wordNeeded: "有发票要写一句说明。",
    claim: "报销单", refresh: "刷新", withdraw: "撤回", again: "再报一单", log: "接口往来", empty: "还没有请求", request: "请求", response: "应答", approvers: "审批：{0}",
    goBack: "返回",
  },
  en: {
    apps: "Apps on this phone", work: "WeCom", weixin: "WeChat", mini: "Mini program", app: "Office app",
    official_account: "Service account", mini_program: "Mini program", open_app: "App",
    official: "Baoxiao", kind: "Service account", pickMenu: "Choose invoices", tapMenu: "Tapped “{0}”",
    welcome: "Hello, this is Baoxiao. You can claim without opening WeCom: tap “Choose invoices” below and pick from your WeChat wallet.",
    welcomeMore: "The first time, you will be asked to send a few words in WeCom, so that we know you from then on.",
    miniFrame: "Mini program", office: "Qingyu Office", reimburse: "Claims", sample: "Example of an external app",
    platform: "System", ios: "iOS", android: "Android", installed: "WeChat installed",
    hello: "Hello, {0}", signedOut: "Sign in with WeChat to claim straight from your WeChat wallet.", signIn: "Sign in with WeChat", signOut: "Sign out",
    notInstalled: "WeChat is not installed. Install it, then choose invoices.", bound: "I have sent it", stillUnbound: "Not bound yet. Please send it to the bot in WeCom.",
    choose: "Choose from the WeChat wallet", chooseMore: "Choose more", total: "Total", purpose: "Purpose", submit: "Submit and lock", remove: "Remove",
    explain: "A word of explanation", cancelled: "You cancelled.", nothing: "No invoice was chosen. Invoices must be in the WeChat wallet first.", refused: "The SDK did not send the request: {0}",
    sdkFailed: "WeChat did not open the list (errCode {0}).", noAnswer: "The server cannot be reached.", unsure: "No answer. Tapping “submit” again is safe: one submission becomes one claim.", wordNeeded: "An invoice needs a word of explanation.",
    claim: "Claim", refresh: "Refresh", withdraw: "Withdraw", again: "Another claim", log: "Requests", empty: "No requests yet", request: "Request", response: "Response", approvers: "Approver: {0}",
    goBack: "Go back",
  },
};

export function say(key, ...values) {
  return (WORDS[language][key] ?? key).replace(/\{(\d)\}/g, (_, index) => values[Number(index)]);
}
