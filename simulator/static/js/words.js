// Every sentence of the page, in Chinese and English; money and dates as each language writes them.

const WORDS = {
  zh: {
    title: "企业微信模拟器", honest: "按公开文档模拟，不是腾讯的产品", chat: "聊天", wallet: "卡包", send: "发送", say: "发消息",
    holder: "这台手机归谁", phone: "手机 {0}",
    emptyChat: "还没有消息。发「报销」试试。", emptyWallet: "卡包里没有发票", details: "详情", submit: "提交", more: "更多操作",
    free: "可用", locked: "已锁定", cancelled: "已红冲", giving: "转赠中", closed: "已核销", lockedHint: "报销处理中，暂时不能再选",
    lockedElsewhere: "已在别处提交报销", tail: "尾号 {0}", inWallet: "发票 {0} 张", freeSum: "可用 {0}", messages: "卡包消息",
    writtenOff: "发票已报销核销，已从卡包移出", pick: "选择发票", cancel: "取消", confirm: "确定", chosen: "已选 {0} 张 · {1}",
    noneChosen: "请选择发票", noInvoice: "没有可选的发票", close: "关闭", back: "后退", reload: "刷新", outside: "在新标签页打开",
    faults: "故障", clear: "清除", all: "全部", deliveries: "回调", calls: "接口", pages: "网页", odd: "异常",
    skip: "时钟快进", live: "已连接", lost: "连接断开", attempt: "第 {0} 次", bar: "{0} 毫秒 / 5 秒", plain: "解密后的内容",
    inputs: "签名的输入", trace: "看这条消息的通信", noTrace: "这条消息的通信已经不在了", request: "请求", answer: "应答", reply: "被动回复", flags: "提示", noTraffic: "还没有通信。在手机上说一句话就有了。",
    scenes: "换场景", process: "应用进程", kill: "kill -9（随即重启）", pause: "暂停 SIGSTOP", resume: "继续 SIGCONT", paused: "应用已暂停", reset: "重新开始", resetSure: "清空聊天和卡包，回到最初？（时间不倒流）", faultOn: "{0}（剩 {1} 次）", forever: "一直",
    warned: "提示", language: "English", member3: "成员：{0}",
    seconds: "1 分", hour: "1 小时", days: "73 小时", inspector: "通信检查", rival: "被别人锁定", unrival: "别人释放", reversed: "红冲", waiting: "处理中",
    platformPanel: "平台", panel_promises: "承诺", panel_switches: "开关", panel_checkpoints: "存档", checkpoint: "存档-{0}", checkpointName: "存档的名字", checkpointSave: "存下此刻", rewind: "回到这里",
    checkpointsHint: "两边一起存：平台的一切，和应用的数据库。回去时应用会重启。", checkpointsUnknown: "没有告诉模拟器应用的文件在哪里，存不了。", once: "下一次", yes: "是", no: "否", oneDay: "1 天", seed: "种子 {0}",
    promisesKept: "承诺都守住了", promisesBroken: "{0} 条承诺没守住", promisesUnknown: "没有告诉模拟器应用的数据库在哪里，无法判断",
    promise_ok: "守住", promise_broken: "没守住", promise_waiting: "等安静", copyTest: "复制为测试", copiedTest: "已复制",
    faultsHint: "点「下一次」只坏一次，点「一直」坏到清除为止。", otherFaults: "另有 {0} 条规则来自场景或控制接口。", clearAll: "清除所有故障",
    switchesHint: "官方文档没写明或互相矛盾的地方，平台怎么答，由你选。", asAtFirst: "全部恢复默认",
    group_wallet: "发票状态", group_answers: "应答的样子", group_callbacks: "回调", group_cards: "卡片和消息", group_client: "客户端选票", group_access: "权限和身份",
    world: "让外界对这张发票做点什么", failed: "失败：{0}", undelivered: "应用没有收到（{0}，第 {1} 次）",
  },
  en: {
    title: "WeCom simulator", honest: "By public docs, not by Tencent", chat: "Chat", wallet: "Wallet", send: "Send",
    say: "Message", holder: "Who holds this phone", phone: "Phone {0}",
    emptyChat: "No messages yet. Try “claim”.", emptyWallet: "No invoices in the wallet", details: "Details", submit: "Submit", more: "More",
    free: "Available", locked: "Locked", cancelled: "Reversed", giving: "Being given", closed: "Written off", lockedHint: "In a claim; cannot be chosen again now",
    lockedElsewhere: "Submitted somewhere else", tail: "No. …{0}", inWallet: "{0} invoices", freeSum: "{0} available", messages: "Wallet messages",
    writtenOff: "Reimbursed and written off; it has left the wallet", pick: "Choose invoices", cancel: "Cancel", confirm: "Confirm", chosen: "{0} chosen · {1}",
    noneChosen: "Choose invoices", noInvoice: "No invoice to choose", close: "Close", back: "Back", reload: "Reload", outside: "Open in a new tab",
    faults: "Faults", clear: "Clear", all: "All", deliveries: "Callbacks", calls: "API", pages: "Pages", odd: "Odd",
    skip: "Skip time", live: "Connected", lost: "Disconnected", attempt: "try {0}", bar: "{0} ms of 5 s", plain: "Decrypted",
    inputs: "What is signed", trace: "Traffic of this message", noTrace: "The traffic of this message is gone", request: "Request", answer: "Answer", reply: "Passive reply", flags: "Flags", noTraffic: "No traffic yet. Say something on a phone.",
    scenes: "Scenario", process: "Process", kill: "kill -9 (restarts)", pause: "Pause, SIGSTOP", resume: "Go on, SIGCONT", paused: "App is paused", reset: "Start over", resetSure: "Clear chats and wallets? Time does not go back.", faultOn: "{0} ({1} left)", forever: "always",
    warned: "Note", language: "中文", member3: "Member: {0}",
    seconds: "1 min", hour: "1 h", days: "73 h", inspector: "Inspector", rival: "Lock elsewhere", unrival: "Release elsewhere", reversed: "Reverse", waiting: "Working",
    platformPanel: "Platform", panel_promises: "Promises", panel_switches: "Switches", panel_checkpoints: "Checkpoints", checkpoint: "moment-{0}", checkpointName: "Name of the checkpoint", checkpointSave: "Keep this moment", rewind: "Go back",
    checkpointsHint: "Both sides are kept: the platform, and the app's database. Going back restarts the app.", checkpointsUnknown: "The simulator was not told where the app's files are.", once: "Next", yes: "yes", no: "no", oneDay: "1 day", seed: "seed {0}",
    promisesKept: "Every promise is kept", promisesBroken: "{0} broken", promisesUnknown: "The simulator was not told where the app's database is",
    promise_ok: "kept", promise_broken: "broken", promise_waiting: "when quiet", copyTest: "Copy as test", copiedTest: "Copied",
    faultsHint: "“Next” spoils one exchange, “always” all until cleared.", otherFaults: "{0} more rules come from the scenario or the control door.", clearAll: "Clear all faults",
    switchesHint: "Where the documents are silent or disagree, you choose how the platform answers.", asAtFirst: "All as at first",
    group_wallet: "States of invoices", group_answers: "Shape of answers", group_callbacks: "Callbacks", group_cards: "Cards and messages", group_client: "Picking in the client", group_access: "Permissions and identity",
    world: "What others may do to this invoice", failed: "Failed: {0}", undelivered: "The app did not get it ({0}, try {1})",
  },
};

const KEY = "simulator-language";
export const language = localStorage.getItem(KEY) === "en" ? "en" : "zh";
export const FIRST_LANGUAGE = "zh";
export const LANGUAGE_WORD = { zh: "中文", en: "English" }[language];
const locale = language === "en" ? "en-GB" : "zh-CN";
document.documentElement.lang = language === "en" ? "en" : "zh-CN";

export function t(key, ...values) {
  const pattern = WORDS[language][key] ?? key;
  return pattern.replace(/\{(\d)\}/g, (_, index) => values[Number(index)]);
}

export function switchLanguage() {
  localStorage.setItem(KEY, language === "en" ? "zh" : "en");
  location.reload();
}

export const yuan = (fen) => `¥${(fen / 100).toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

const zone = { timeZone: "Asia/Shanghai" };
const clockFace = new Intl.DateTimeFormat("en-GB", { ...zone, hour: "2-digit", minute: "2-digit" });
const clockSeconds = new Intl.DateTimeFormat("en-GB", { ...zone, hour: "2-digit", minute: "2-digit", second: "2-digit" });
const weekdayFace = new Intl.DateTimeFormat(locale, { ...zone, month: "short", day: "numeric", weekday: "short" });
const isoDay = new Intl.DateTimeFormat("sv-SE", zone);

export const minutes = (at) => clockFace.format(at * 1000);
export const seconds = (at) => clockSeconds.format(at * 1000);
export const dayAndTime = (at) => `${weekday(at)} ${clockFace.format(at * 1000)}`;
export const weekday = (at) => weekdayFace.format(at * 1000);
export const day = (at) => isoDay.format(at * 1000);
