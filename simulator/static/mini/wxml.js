// WXML as a tree: tags with attributes, and texts, their {{ }} compiled; draws nothing.
import { compile } from "./expression.js";

const PIECE = /<!--[\s\S]*?-->|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

export function parse(source) {
  const root = { tag: "", children: [] };
  const open = [root];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < source.length) {
    const at = PIECE.lastIndex;
    const piece = PIECE.exec(source);
    if (!piece) throw new SyntaxError(`WXML: not understood: ${source.slice(at, at + 40)}`);
    const [, closing, opening, attributes, empty, text] = piece;
    const parent = open[open.length - 1];
    if (closing) {
      if (open.length === 1 || parent.tag !== closing) throw new SyntaxError(`WXML: </${closing}> closes <${parent.tag}>`);
      open.pop();
    } else if (opening) {
      const node = element(opening, attributes);
      parent.children.push(node);
      if (!empty) open.push(node);
    } else if (text?.trim()) parent.children.push({ text: compile(text.trim()) });
  }
  if (open.length > 1) throw new SyntaxError(`WXML: <${open[open.length - 1].tag}> is not closed`);
  return root.children;
}

function element(tag, attributes) {
  const node = { tag, children: [], attributes: {}, data: {}, events: {} };
  for (const [, name, double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = double ?? single;
    const event = /^(bind|catch):?(\w+)$/.exec(name);
    if (event) node.events[event[2]] = { method: value, stop: event[1] === "catch" };
    else if (name.startsWith("wx:")) node[name.slice(3)] = /^(key|for-item|for-index)$/.test(name.slice(3)) ? value : compile(value ?? "");
    else if (name.startsWith("data-")) node.data[camel(name.slice(5))] = compile(value ?? "");
    else node.attributes[name] = value === undefined ? () => true : compile(value);
  }
  return node;
}

const camel = (name) => name.toLowerCase().replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
