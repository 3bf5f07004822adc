/** Shapes of values: what a thing must look like before anything is computed from it. */

import { fromB64, fromHex } from './bytes';
import { isSorted } from './canonical';
import { isPoint } from './crypto';
import { Refusal } from './failure';

/** Throws a Refusal `form` that says where. */
export type Shape = (value: unknown, at: string) => void;
type Map = Record<string, unknown>;

export function must(holds: boolean, at: string): asserts holds {
  if (!holds) throw new Refusal('form', at);
}

const isMap = (value: unknown): value is Map => typeof value === 'object' && value !== null && !Array.isArray(value);
const has = (value: Map, key: string): boolean => Object.hasOwn(value, key);

/** A map with these keys at least. */
export const having = (keys: Record<string, Shape>): Shape => (value, at) => {
  must(isMap(value), at);
  for (const [key, shape] of Object.entries(keys)) {
    must(has(value, key), `${at}.${key}`);
    shape(value[key], `${at}.${key}`);
  }
};

/** A map with these keys and no other. */
export const exactly = (keys: Record<string, Shape>): Shape => (value, at) => {
  having(keys)(value, at);
  for (const key of Object.keys(value as Map)) must(has(keys, key), `${at}.${key}`);
};

export const list = (shape: Shape, length: number | null = null): Shape => (value, at) => {
  must(Array.isArray(value) && (length === null || value.length === length), at);
  value.forEach((item, place) => shape(item, `${at}[${place}]`));
};
export const mapOf = (shape: Shape): Shape => (value, at) => {
  must(isMap(value), at);
  for (const [key, item] of Object.entries(value)) shape(item, `${at}.${key}`);
};
export const orNull = (shape: Shape): Shape => (value, at) => value === null || shape(value, at);

export const text: Shape = (value, at) => must(typeof value === 'string', at);
export const flag: Shape = (value, at) => must(typeof value === 'boolean', at);
export const any: Shape = () => undefined;
export const only = (...allowed: unknown[]): Shape => (value, at) => must(allowed.includes(value), at);
export const integer = (least = -Infinity, most = Infinity): Shape => (value, at) =>
  must(Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most, at);
export const count = integer(0);

export const hexOf = (bytes: number): Shape => (value, at) => must(typeof value === 'string' && fromHex(value)?.length === bytes, at);
export const base64 = (bytes: number | null = null): Shape => (value, at) => {
  const read = typeof value === 'string' ? fromB64(value) : null;
  must(read !== null && (bytes === null || read.length === bytes), at);
};
export const point: Shape = (value, at) => {
  const read = typeof value === 'string' ? fromB64(value) : null;
  must(read !== null && isPoint(read), at);
};
export const signature = base64(64);

/** In the order of their code points, none twice. */
export const sortedTexts = (shape: Shape = text): Shape => (value, at) => {
  list(shape)(value, at);
  must(isRising(value as string[]), at);
};
export const isRising = (texts: string[]): boolean => isSorted(texts) && new Set(texts).size === texts.length;
