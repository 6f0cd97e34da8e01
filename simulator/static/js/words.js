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
    scenes: "换场景", process: "应用进程", kill: "kill -9（随即重启）", pause: "暂停 SIGSTOP", resume: "继续 SIGCONT", paused: "应用已暂停", reset: "重新开始", resetSure: "清空聊天、卡包和时间，回到最初？", faultOn: "{0}（剩 {1} 次）", forever: "一直",
    warned: "提示", language: "English", member3: "成员：{0}",
    seconds: "1 分", hour: "1 小时", days: "73 小时", inspector: "通信检查", rival: "被别人锁定", unrival: "别人释放", reversed: "红冲", waiting: "处理中",
    f_lost: "下一次改状态：做了但应答丢失", f_busy: "下一次接口：系统繁忙 -1", f_rate: "下一次发消息：45009", f_token: "令牌提前失效",
    f_held: "下一次改状态：72023", f_slow: "接口慢 3 秒（5 次）", f_dup: "下一次回调重复", f_drop: "下一次回调丢失", f_500: "下一次接口：HTTP 500",
    f_busy_done: "下一次改状态：做了却答 -1", f_expired: "下一次接口：40014", f_wrong: "下一次改状态：72024", f_wait: "下一次改状态：72036", f_denied: "下一次接口：48001", f_reorder: "下一次回调晚到 5 秒", f_late: "下一次改状态：10 秒后才答",
    world: "让外界对这张发票做点什么", failed: "失败：{0}", undelivered: "应用没有收到（{0}，第 {1} 次）",
  },
  en: {
    title: "WeCom simulator", honest: "Simulates documented behaviour; not a Tencent product", chat: "Chat", wallet: "Wallet", send: "Send",
    say: "Message", holder: "Who holds this phone", phone: "Phone {0}",
    emptyChat: "No messages yet. Try “claim”.", emptyWallet: "No invoices in the wallet", details: "Details", submit: "Submit", more: "More",
    free: "Available", locked: "Locked", cancelled: "Reversed", giving: "Being given", closed: "Written off", lockedHint: "In a claim; cannot be chosen again now",
    lockedElsewhere: "Submitted somewhere else", tail: "No. …{0}", inWallet: "{0} invoices", freeSum: "{0} available", messages: "Wallet messages",
    writtenOff: "Reimbursed and written off; it has left the wallet", pick: "Choose invoices", cancel: "Cancel", confirm: "Confirm", chosen: "{0} chosen · {1}",
    noneChosen: "Choose invoices", noInvoice: "No invoice to choose", close: "Close", back: "Back", reload: "Reload", outside: "Open in a new tab",
    faults: "Faults", clear: "Clear", all: "All", deliveries: "Callbacks", calls: "API", pages: "Pages", odd: "Odd",
    skip: "Skip time", live: "Connected", lost: "Disconnected", attempt: "try {0}", bar: "{0} ms of 5 s", plain: "Decrypted",
    inputs: "What is signed", trace: "Traffic of this message", noTrace: "The traffic of this message is gone", request: "Request", answer: "Answer", reply: "Passive reply", flags: "Flags", noTraffic: "No traffic yet. Say something on a phone.",
    scenes: "Scenario", process: "App process", kill: "kill -9 (restarts)", pause: "Pause, SIGSTOP", resume: "Go on, SIGCONT", paused: "App is paused", reset: "Start over", resetSure: "Clear chats, wallets and time?", faultOn: "{0} ({1} left)", forever: "always",
    warned: "Note", language: "中文", member3: "Member: {0}",
    seconds: "1 min", hour: "1 h", days: "73 h", inspector: "Inspector", rival: "Lock elsewhere", unrival: "Release elsewhere", reversed: "Reverse", waiting: "Working",
    f_lost: "Next status change: done, answer lost", f_busy: "Next call: busy −1", f_rate: "Next message: 45009", f_token: "End tokens early",
    f_held: "Next status change: 72023", f_slow: "Slow API, 3 s (5×)", f_dup: "Next callback twice", f_drop: "Next callback lost",
    f_busy_done: "Next status change: done, yet −1", f_expired: "Next call: 40014", f_wrong: "Next status change: 72024", f_wait: "Next status change: 72036", f_denied: "Next call: 48001", f_reorder: "Next callback 5 s late", f_late: "Next status change: answered after 10 s", f_500: "Next call: HTTP 500",
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
