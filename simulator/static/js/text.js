// Turns what the app wrote (text with links, Markdown, text-card descriptions) into nodes; unknown markup stays text.
import { h } from "./dom.js";

const LINK = /<a\s+[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)')[^>]*>([\s\S]*?)<\/a>|(https?:\/\/[^\s<>"'，。；！？、）】》]+)/gi;

// A link opens in the phone's browser when `open` takes it; anything but http and https stays plain text.
export function link(address, label, open) {
  if (!/^https?:\/\//i.test(address)) return document.createTextNode(label);
  return h("a", {
    href: address, target: "_blank", rel: "noopener noreferrer", data: { testid: "chat-link" },
    onclick: (event) => {
      if (open(address)) event.preventDefault();
    },
  }, label);
}

const entities = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": "\u00a0" };
const unescape = (text) => text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (name) => entities[name]);

export function rich(text, open) {
  const nodes = [];
  let done = 0;
  for (const match of text.matchAll(LINK)) {
    nodes.push(unescape(text.slice(done, match.index)));
    const [whole, double, single, label, bare] = match;
    const address = unescape(double ?? single ?? bare);
    nodes.push(link(address, bare ? bare : unescape(label), open));
    done = match.index + whole.length;
  }
  nodes.push(unescape(text.slice(done)));
  return nodes;
}

const INLINE = /\*\*(.+?)\*\*|`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|<font\s+color="(info|comment|warning)">([\s\S]*?)<\/font>/g;

function inline(text, open) {
  const nodes = [];
  let done = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(...rich(text.slice(done, match.index), open));
    const [whole, bold, code, label, address, tone, toned] = match;
    if (bold) nodes.push(h("strong", {}, inline(bold, open)));
    else if (code) nodes.push(h("code", {}, code));
    else if (label) nodes.push(link(address, label, open));
    else nodes.push(h("span", { class: `tone-${tone}` }, inline(toned, open)));
    done = match.index + whole.length;
  }
  nodes.push(...rich(text.slice(done), open));
  return nodes;
}

export function markdown(text, open) {
  return text.split("\n").map((line) => {
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (heading) return h(heading[1].length === 1 ? "h3" : "h4", {}, inline(heading[2], open));
    const quote = /^>\s?(.*)$/.exec(line);
    if (quote) return h("blockquote", {}, inline(quote[1], open));
    return line.trim() ? h("p", {}, inline(line, open)) : h("p", {}, "\u00a0");
  });
}

const DIV = /<div(?:\s+class\s*=\s*["'](gray|normal|highlight)["'])?\s*>([\s\S]*?)<\/div>/gi;

export function description(text) {
  const nodes = [];
  let done = 0;
  const lines = (part) => unescape(part.replace(/<br\s*\/?>/gi, "\n"));
  for (const match of text.matchAll(DIV)) {
    nodes.push(lines(text.slice(done, match.index)));
    const tone = { gray: "tone-comment", highlight: "tone-warning" }[match[1]] ?? "";
    nodes.push(h("span", { class: tone }, lines(match[2]), "\n"));
    done = match.index + match[0].length;
  }
  nodes.push(lines(text.slice(done)));
  return nodes;
}
