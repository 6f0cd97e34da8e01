// The member's invoices: opens the wallet, reads both shapes of its answer, and names every way in which that can fail.
const words = require("./words.js");

/** `kind`: cancel | old | fail; `text` is a sentence for people, none where nothing has to be said. */
class WalletFault extends Error {
  constructor(kind) {
    super(kind);
    this.kind = kind;
    this.text = kind === "cancel" ? "" : words[kind];
  }
}

/** The chosen cards, `[{card_id, encrypt_code, app_id}]`; empty when nothing was chosen. Throws WalletFault. */
function choose() {
  return new Promise((resolve, reject) => {
    if (!wx.chooseInvoice) {
      reject(new WalletFault("old"));
      return;
    }
    wx.chooseInvoice({
      success(given) {
        try {
          resolve(cardsOf(given));
        } catch {
          reject(new WalletFault("fail"));
        }
      },
      fail(given) {
        reject(new WalletFault(/cancel/i.test((given && given.errMsg) || "") ? "cancel" : "fail"));
      },
    });
  });
}

// `invoiceInfo` is the JSON text of a list; older clients give `choose_invoice_info`, as text or as a list, or null.
function cardsOf(given) {
  let cards = given && (given.invoiceInfo || given.choose_invoice_info);
  if (typeof cards === "string") cards = JSON.parse(cards);
  if (!cards) return [];
  return (Array.isArray(cards) ? cards : [cards]).map(({ card_id, encrypt_code, app_id }) => ({
    card_id,
    encrypt_code,
    app_id: app_id || "",
  }));
}

module.exports = { choose, WalletFault };
