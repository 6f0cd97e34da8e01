// Makes elements. Every string becomes a text node, so nothing that came from elsewhere is ever read as markup.

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) put(element, name, value);
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function put(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "data") Object.assign(element.dataset, value);
  else if (name in PROPERTIES) element[name] = value;
  else element.setAttribute(name, value === true ? "" : value);
}

const PROPERTIES = { value: 1, checked: 1, disabled: 1, selected: 1, hidden: 1 };

const SVG = "http://www.w3.org/2000/svg";

export function icon(path, label = "") {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  if (label) svg.setAttribute("aria-label", label);
  else svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS(SVG, "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}

export const ICONS = {
  close: "M6 6l12 12M18 6L6 18",
  back: "M15 5l-7 7 7 7",
  reload: "M20 11a8 8 0 1 0-2.3 6.3M20 5v6h-6",
  out: "M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5",
  trace: "M4 9h14l-4-4M20 15H6l4 4",
  chat: "M4 5h16v11H9l-5 4z",
  wallet: "M4 7h15a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1zM4 7l11-3v3M20 11h-4a2 2 0 0 0 0 4h4",
};

// Cuts as the phone would: by characters, with the whole text in the tooltip for the curious.
export function cut(text, length) {
  const letters = [...String(text ?? "")];
  return letters.length > length ? letters.slice(0, length - 1).join("") + "…" : letters.join("");
}

export function cutNode(tag, className, text, length) {
  const whole = String(text ?? "");
  const shown = cut(whole, length);
  const attributes = { class: className };
  if (shown !== whole) Object.assign(attributes, { title: whole, data: { cut: "" } });
  return h(tag, attributes, shown);
}

export function face(name, userid) {
  let sum = 0;
  for (const letter of userid) sum += letter.codePointAt(0);
  return h("span", { class: `face hue-${sum % 6}`, "aria-hidden": "true" }, [...name].slice(-1).join(""));
}

export function appFace() {
  return h("span", { class: "face", "aria-hidden": "true" }, h("img", { src: "/static/icon.svg", alt: "" }));
}
