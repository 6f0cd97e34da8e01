// The frame of a mini program on a phone: loads its files, gives it wx, starts it.
import { act } from "/static/js/api.js";
import { language } from "/static/js/words.js";
import { Program } from "./program.js";
import { complain, Screen } from "./screen.js";
import { wxFor } from "./wx.js";

const [, , slot] = location.pathname.split("/");
const userid = new URLSearchParams(location.search).get("userid") ?? "";
const ask = (name, body = {}) => act(`/_native/${slot}/mini_program/${name}`, body);

addEventListener("error", (event) => complain(event.error ?? event.message));
addEventListener("unhandledrejection", (event) => complain(event.reason));
try {
  const files = await import("/mini/program.js");
  const screen = new Screen(files.app, () => program);
  const program = new Program(files, screen, complain);
  globalThis.wx = wxFor({ ask, program, screen, userid, language: language === "en" ? "en" : "zh_CN" });
  program.start();
} catch (error) {
  complain(error);
}
