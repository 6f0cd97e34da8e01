// Draws a WXML tree with a page's data, and changes only what differs the next time; knows nothing of pages.

const TAGS = { button: "button", input: "input", image: "img" };
const PROPERTIES = { disabled: 1, hidden: 1, placeholder: 1, src: 1 };

// wx:if, wx:elif, wx:else and wx:for, as a flat list of elements and texts to be shown.
function* shown(nodes, data) {
  let chain = false;
  for (const node of nodes) {
    if (node.text) {
      yield { text: String(node.text(data) ?? "") };
      continue;
    }
    if (node.elif || node.else) {
      if (chain || (node.elif && !node.elif(data))) continue;
      chain = true;
    } else if (node.if && !node.for) chain = Boolean(node.if(data));
    else chain = true;
    if (node.if && !node.for && !chain) continue;
    yield* repeated(node, data);
  }
}

function* repeated(node, data) {
  if (!node.for) {
    yield* one(node, data, "");
    return;
  }
  const [item, index] = [node["for-item"] ?? "item", node["for-index"] ?? "index"];
  for (const [place, value] of (node.for(data) ?? []).entries()) {
    const inner = { ...data, [item]: value, [index]: place };
    if (node.if && !node.if(inner)) continue;
    const key = node.key === "*this" ? value : value?.[node.key];
    yield* one(node, inner, node.key ? `${key ?? place}` : "");
  }
}

function* one(node, data, key) {
  const children = [...shown(node.children, data)];
  if (node.tag === "block") {
    for (const [place, inner] of children.entries()) yield { ...inner, key: key ? `${key}.${place}` : inner.key };
    return;
  }
  yield {
    tag: TAGS[node.tag] ?? `wx-${node.tag}`, key, events: node.events, children,
    attributes: evaluated(node.attributes, data), data: evaluated(node.data, data),
  };
}

const evaluated = (table, data) => Object.fromEntries(Object.entries(table).map(([name, value]) => [name, value(data)]));

// `fire(method, event)` is called for what the person does.
export function draw(root, tree, data, fire) {
  patch(root, [...shown(tree, data)], fire);
}

function patch(parent, wanted, fire) {
  const old = [...parent.childNodes];
  const keyed = new Map(old.filter((node) => node.wxKey).map((node) => [node.wxKey, node]));
  wanted.forEach((want, place) => {
    const there = want.key ? keyed.get(want.key) : parent.childNodes[place];
    const node = fits(there, want) ? there : made(want);
    if (parent.childNodes[place] !== node) parent.insertBefore(node, parent.childNodes[place] ?? null);
    update(node, want, fire);
  });
  while (parent.childNodes.length > wanted.length) parent.lastChild.remove();
}

function fits(node, want) {
  if (!node) return false;
  if (want.text !== undefined) return node.nodeType === Node.TEXT_NODE;
  return node.localName === want.tag && (node.wxKey ?? "") === want.key;
}

function made(want) {
  if (want.text !== undefined) return document.createTextNode("");
  const node = document.createElement(want.tag);
  node.wxKey = want.key;
  if (want.tag === "button") node.type = "button";
  return node;
}

function update(node, want, fire) {
  if (want.text !== undefined) {
    if (node.data !== want.text) node.data = want.text;
    return;
  }
  node.wxData = want.data;
  attributes(node, want);
  listen(node, want.events, fire);
  if (want.tag !== "input" && want.tag !== "img") patch(node, want.children, fire);
}

function attributes(node, { tag, attributes: wanted }) {
  for (const name of node.wxNames ?? []) if (!(name in wanted)) node.removeAttribute(name);
  node.wxNames = Object.keys(wanted);
  for (const [name, value] of Object.entries(wanted)) {
    if (name === "value" && tag === "input") {
      if (node.value !== String(value ?? "")) node.value = value ?? "";
    } else if (name in PROPERTIES) node[name] = typeof value === "string" && name !== "placeholder" && name !== "src" ? value !== "" : value;
    else if (name === "style") node.style.cssText = value;
    else if (tag === "button" && (name === "type" || name === "size" || name === "loading")) node.dataset[name] = String(value);
    else node.setAttribute(name, value === true ? "" : String(value ?? ""));
  }
  if (tag === "input" && wanted.placeholder && !wanted["aria-label"]) node.setAttribute("aria-label", wanted.placeholder);
}

const DOM_EVENTS = { tap: "click", input: "input", blur: "blur", confirm: "keydown", change: "change" };

function listen(node, events, fire) {
  for (const name of node.wxEvents ?? []) if (!(name in events)) node[`on${DOM_EVENTS[name] ?? name}`] = null;
  node.wxEvents = Object.keys(events);
  for (const [name, { method, stop }] of Object.entries(events)) {
    node[`on${DOM_EVENTS[name] ?? name}`] = (event) => {
      if (name === "confirm" && event.key !== "Enter") return;
      if (stop) event.stopPropagation();
      const target = { dataset: node.wxData, id: node.id };
      fire(method, { type: name, currentTarget: target, target: { dataset: event.target.wxData ?? {} }, detail: { value: node.value } });
    };
  }
}
