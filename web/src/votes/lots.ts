/**
 * Draws a lot again from what was published of it, as shared/rules/lots.py does. Says "cannot" where the browser gives no
 * hash function (a page that did not come over TLS); it cannot tell whether the hash was known before the witnesses spoke.
 */

import type { DecidedRound } from '../api/types';

export interface DrawnAgain {
  /** The hash of the sealed number: what had to be published before the words were given. */
  sealed: string;
  seed: string;
  drawn: string;
  alike: boolean;
}

async function sha256(value: unknown): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(value)));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Null where there is nothing to draw again: drawn by hand, or no hash function here. Keys stand in order: it is hashed. */
export async function drawAgain({ draw, standing }: DecidedRound, commitment: string | null = null): Promise<DrawnAgain | null> {
  const { nonce, seed, words, drawn } = draw;
  if (!nonce || !seed || !words || !drawn || !globalThis.crypto?.subtle) return null;
  const sealed = await sha256({ nonce });
  const again = await sha256({ among: [...standing].sort(), nonce, words });
  const hashes = await Promise.all(standing.map(async (id) => ({ id, hash: await sha256({ id, seed: again }) })));
  const first = hashes.sort((a, b) => (a.hash < b.hash ? -1 : 1))[0]?.id ?? '';
  const alike = again === seed && first === drawn[0] && (commitment === null || sealed === commitment);
  return { sealed, seed: again, drawn: first, alike };
}
