/** The key of this tablet for one delegation: made in the browser, never let out of it, bound at the registration by itself. */

import { b64 } from '../verify/bytes';
import { keysOf } from './kept';
import type { Device } from './token';

const LABEL = 'browser';

const makePair = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);

/** A tablet that changes hands has another key for the other delegation: none stands twice on a roll. */
export async function deviceOf(delegation: string): Promise<Device & { jwk: JsonWebKey }> {
  const pair = await keysOf('devices', delegation, makePair);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const point = b64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  return { key: pair.privateKey, point, jwk: { kty, crv, x, y } };
}

export const binding = (jwk: JsonWebKey): { public_key_jwk: JsonWebKey; label: string } => ({ public_key_jwk: jwk, label: LABEL });
