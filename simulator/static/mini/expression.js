// The expressions inside {{ }} of WXML: parsed once, evaluated against the page's data; assigns and calls nothing.

const TOKEN = /\s*(?:(\d+\.?\d*)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([A-Za-z_$][\w$]*)|(===|!==|==|!=|<=|>=|&&|\|\||[-+*/%<>!?:.,()[\]]))/y;
const WORDS = { true: true, false: false, null: null, undefined };
const BINDING = {
  "||": 1, "&&": 2, "==": 3, "!=": 3, "===": 3, "!==": 3, "<": 4, ">": 4, "<=": 4, ">=": 4, "+": 5, "-": 5, "*": 6, "/": 6, "%": 6,
};
const APPLY = {
  "==": (a, b) => a == b, // eslint-disable-line eqeqeq -- what WXML means by it
  "!=": (a, b) => a != b, // eslint-disable-line eqeqeq
  "===": (a, b) => a === b, "!==": (a, b) => a !== b, "<": (a, b) => a < b, ">": (a, b) => a > b, "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b, "+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b, "%": (a, b) => a % b,
};

function tokens(source) {
  const found = [];
  TOKEN.lastIndex = 0;
  while (source.slice(TOKEN.lastIndex).trim()) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw new SyntaxError(`{{${source}}}: not understood at ${at}`);
    const [, number, single, double, name, sign] = match;
    if (number !== undefined) found.push({ value: Number(number) });
    else if (single !== undefined || double !== undefined) found.push({ value: (single ?? double).replace(/\\(.)/g, "$1") });
    else if (name) found.push(Object.hasOwn(WORDS, name) ? { value: WORDS[name] } : { name });
    else found.push({ sign });
  }
  return found;
}

class Parser {
  constructor(source) {
    this.source = source;
    this.rest = tokens(source);
  }

  take(sign) {
    if (this.rest[0]?.sign !== sign) return false;
    this.rest.shift();
    return true;
  }

  need(sign) {
    if (!this.take(sign)) throw new SyntaxError(`{{${this.source}}}: ${sign} is missing`);
  }

  whole() {
    const made = this.choice();
    if (this.rest.length) throw new SyntaxError(`{{${this.source}}}: not an expression`);
    return made;
  }

  choice() {
    const test = this.binary(0);
    if (!this.take("?")) return test;
    const yes = this.choice();
    this.need(":");
    const no = this.choice();
    return (data) => (test(data) ? yes(data) : no(data));
  }

  binary(least) {
    let left = this.unary();
    for (;;) {
      const sign = this.rest[0]?.sign;
      const power = BINDING[sign] ?? 0;
      if (power <= least) return left;
      this.rest.shift();
      left = joined(sign, left, this.binary(power));
    }
  }

  unary() {
    if (this.take("!")) return not(this.unary());
    if (this.take("-")) return negative(this.unary());
    return this.member();
  }

  member() {
    let whole = this.primary();
    for (;;) {
      if (this.take(".")) {
        const { name } = this.rest.shift() ?? {};
        if (!name) throw new SyntaxError(`{{${this.source}}}: a name is missing`);
        whole = part(whole, () => name);
      } else if (this.take("[")) {
        const key = this.choice();
        this.need("]");
        whole = part(whole, key);
      } else return whole;
    }
  }

  primary() {
    if (this.take("(")) {
      const inner = this.choice();
      this.need(")");
      return inner;
    }
    const token = this.rest.shift();
    if (token?.name) return (data) => data[token.name];
    if (token && "value" in token) return () => token.value;
    throw new SyntaxError(`{{${this.source}}}: not an expression`);
  }
}

const not = (one) => (data) => !one(data);
const negative = (one) => (data) => -one(data);
const part = (whole, key) => (data) => whole(data)?.[key(data)];

function joined(sign, left, right) {
  if (sign === "&&") return (data) => left(data) && right(data);
  if (sign === "||") return (data) => left(data) || right(data);
  return (data) => APPLY[sign](left(data), right(data));
}

// `{{a}}` alone keeps its type; anything around it makes it text.
export function compile(text) {
  const parts = text.split(/\{\{([\s\S]*?)\}\}/);
  if (parts.length === 1) return () => text;
  const made = parts.map((one, index) => (index % 2 ? new Parser(one).whole() : () => one));
  if (parts.length === 3 && !parts[0].trim() && !parts[2].trim()) return made[1];
  return (data) => made.map((one) => one(data) ?? "").join("");
}
