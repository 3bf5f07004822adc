/** The canonical form C(v) of section 1, and a reader that takes that form alone: one value, one spelling. */

import { utf8, type Bytes } from './bytes';

/** Of numbers only the integers that a number holds exactly. */
export type Value = null | boolean | string | number | Value[] | { [key: string]: Value };

const DEEPEST = 64; // maps and lists in each other
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\bfnrt]|u00[01][0-9a-f])[^"\\\u0000-\u001f]*)*"/y;
const INTEGER = /0|-?[1-9][0-9]*/y;
const WORD = /null|true|false/y;
const LONE = /\p{Surrogate}/u;

/** Code points, not the code units that `<` compares. */
export function byCodePoint(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    if (a[at] === b[at]) continue;
    return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  }
  return a.length - b.length;
}

export const isSorted = (texts: string[]): boolean => texts.every((text, at) => at === 0 || byCodePoint(texts[at - 1]!, text) <= 0);

/** Throws a TypeError where the value has no canonical form. */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') {
    if (LONE.test(value)) throw new TypeError('a lone surrogate has no canonical form');
    return JSON.stringify(value); // escapes what the form escapes, in its spelling
  }
  if (Number.isSafeInteger(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError('only JSON, and of numbers only integers, have a canonical form');
  const keys = Object.keys(value).sort(byCodePoint);
  return `{${keys.map((key) => `${canonical(key)}:${canonical((value as Record<string, unknown>)[key])}`).join(',')}}`;
}

export const canonicalBytes = (value: unknown): Bytes => utf8(canonical(value));

/** The value whose canonical form this is; null where it is that of none. */
export function readCanonical(text: string): { value: Value } | null {
  const reader = new Reader(text);
  try {
    const value = reader.value(0);
    return reader.at === text.length ? { value } : null;
  } catch (error) {
    if (error instanceof NotCanonical) return null;
    throw error;
  }
}

class NotCanonical extends Error {}

class Reader {
  at = 0;

  constructor(private readonly text: string) {}

  value(depth: number): Value {
    const next = this.text[this.at];
    if (depth >= DEEPEST && (next === '{' || next === '[')) throw new NotCanonical();
    if (next === '{') return this.map(depth);
    if (next === '[') return this.list(depth);
    if (next === '"') return this.string();
    if (next === '-' || (next !== undefined && next >= '0' && next <= '9')) {
      const number = Number(this.take(INTEGER));
      if (!Number.isSafeInteger(number)) throw new NotCanonical();
      return number;
    }
    return JSON.parse(this.take(WORD)) as Value;
  }

  private list(depth: number): Value[] {
    const items: Value[] = [];
    for (this.at++; !this.ends(']', items.length > 0); ) items.push(this.value(depth + 1));
    return items;
  }

  private map(depth: number): Value {
    const items = Object.create(null) as Record<string, Value>;
    let last: string | null = null;
    for (this.at++; !this.ends('}', last !== null); ) {
      const key = this.string();
      if (last !== null && byCodePoint(last, key) >= 0) throw new NotCanonical();
      this.expect(':');
      items[key] = this.value(depth + 1);
      last = key;
    }
    return items;
  }

  private string(): string {
    const text = JSON.parse(this.take(STRING)) as string;
    if (JSON.stringify(text) !== this.text.slice(this.at - this.taken, this.at)) throw new NotCanonical(); // a longer escape
    return text;
  }

  private ends(mark: string, begun: boolean): boolean {
    if (this.text[this.at] === mark) {
      this.at++;
      return true;
    }
    if (begun) this.expect(',');
    return false;
  }

  private expect(mark: string): void {
    if (this.text[this.at++] !== mark) throw new NotCanonical();
  }

  private taken = 0;

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) throw new NotCanonical();
    this.at += found.length;
    this.taken = found.length;
    return found;
  }
}
