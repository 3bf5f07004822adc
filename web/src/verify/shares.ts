/** Shamir's sharing over GF(2^8), two of three: the joining (section 5.4). */

import type { Bytes } from './bytes';

const SHARE_BYTES = 33;

function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 8; bit++) {
    if ((b >> bit) & 1) product ^= a << bit;
  }
  for (let bit = 14; bit >= 8; bit--) {
    if ((product >> bit) & 1) product ^= 0x11b << (bit - 8);
  }
  return product;
}

/** a^254 is the inverse of a. */
function inverse(a: number): number {
  let power = 1;
  for (let step = 0; step < 254; step++) power = times(power, a);
  return power;
}

/** The key that two shares make; null where they are not two shares of one key's form. */
export function joined(first: Uint8Array, second: Uint8Array): Bytes | null {
  if (first.length !== SHARE_BYTES || second.length !== SHARE_BYTES) return null;
  const [x1, x2] = [first[32]!, second[32]!];
  if (!x1 || !x2 || x1 === x2) return null;
  const scale = inverse(x1 ^ x2);
  return Uint8Array.from({ length: 32 }, (_, at) => times(times(first[at]!, x2) ^ times(second[at]!, x1), scale));
}
