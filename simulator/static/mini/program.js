// A mini program at work: its modules, App and Page, the stack of pages, setData; what wx offers is elsewhere.
import { draw } from "./render.js";
import { parse } from "./wxml.js";

export class Program {
  // `screen` shows a page: `{body, show(page, stack)}`; `complain(error)` tells what the program got wrong.
  constructor({ app, pages, modules }, screen, complain) {
    Object.assign(this, { app, pages, modules, screen, complain });
    this.loaded = {};
    this.definitions = {};
    this.trees = {};
    this.stack = [];
  }

  // CommonJS, with paths relative to the file that asks.
  require(path, from = "") {
    const name = new URL(path, `file:///${from}`).pathname.slice(1);
    const file = [name, `${name}.js`, `${name}/index.js`].find((one) => Object.hasOwn(this.modules, one));
    if (!file) throw new Error(`module '${path}' is not defined (asked for by ${from})`);
    if (!this.loaded[file]) {
      const module = (this.loaded[file] = { exports: {} });
      this.modules[file]((other) => this.require(other, file), module, module.exports);
    }
    return this.loaded[file].exports;
  }

  start() {
    globalThis.App = (given) => (this.instance = given);
    globalThis.Page = (given) => (this.defined = given);
    globalThis.getApp = () => this.instance;
    globalThis.getCurrentPages = () => [...this.stack];
    this.require("./app.js");
    this.call(this.instance, "onLaunch", {});
    this.call(this.instance, "onShow", {});
    this.open(`/${this.app.pages[0]}`);
  }

  definition(route) {
    if (!this.definitions[route]) {
      this.require(`/${route}.js`);
      this.definitions[route] = this.defined;
      this.trees[route] = parse(this.pages[route].wxml);
    }
    return this.definitions[route];
  }

  // Going somewhere ----------------------------------------------------------------------------------------

  open(url) {
    const { pathname, searchParams } = new URL(url, `file:///${this.top?.route ?? ""}`);
    const route = pathname.slice(1);
    if (!this.pages[route]) throw new Error(`page "${route}" is not in app.json`);
    this.call(this.top, "onHide");
    const page = this.create(route);
    this.stack.push(page);
    this.call(page, "onLoad", Object.fromEntries(searchParams));
    this.reveal();
    this.call(page, "onReady");
  }

  back(delta = 1) {
    for (let left = Math.min(delta, this.stack.length - 1); left > 0; left -= 1) this.call(this.stack.pop(), "onUnload");
    this.reveal();
  }

  // Leaves every page and opens another: redirectTo leaves one only.
  replace(url, all) {
    const gone = all ? this.stack.splice(0) : this.stack.splice(-1);
    gone.forEach((page) => this.call(page, "onUnload"));
    this.open(url);
  }

  get top() {
    return this.stack[this.stack.length - 1];
  }

  reveal() {
    this.screen.show(this.top, this.stack.length, this.pages[this.top.route].settings);
    this.redraw(this.top);
    this.call(this.top, "onShow");
  }

  // A page -------------------------------------------------------------------------------------------------

  create(route) {
    const page = { ...this.definition(route), route, data: structuredClone(this.definition(route).data ?? {}) };
    page.setData = (more, done) => {
      for (const [path, value] of Object.entries(more)) put(page.data, path, structuredClone(value));
      this.redraw(page);
      done?.call(page);
    };
    return page;
  }

  redraw(page) {
    if (page !== this.top) return;
    try {
      draw(this.screen.body, this.trees[page.route], page.data, (method, event) => this.call(page, method, event));
    } catch (error) {
      this.complain(error);
    }
  }

  // A method of a page or of the app, when it has it; a promise that fails is a complaint too.
  call(owner, method, ...given) {
    if (typeof owner?.[method] !== "function") return;
    try {
      const result = owner[method](...given);
      if (result?.catch) result.catch(this.complain);
    } catch (error) {
      this.complain(error);
    }
  }
}

// `a.b[0].c` as setData takes it.
function put(data, path, value) {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop();
  let place = data;
  for (const step of steps) place = place[step] ??= {};
  place[last] = value;
}
