/** A token: signed blindly by both signers, so that neither learns what it signed (RFC 9474; the specification's 5.1). */

import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { b64, fromB64, join, type Bytes } from '../verify/bytes';
import { requestBytes } from '../verify/checks/requests';
import { tokenHead } from '../verify/checks/tokens';
import { sign, tokenKey } from '../verify/crypto';
import type { TokenRequest } from './contract';

// The prepared message is made once and signed by two: the library must not put another 32 bytes before it.
const suite = RSABSSA.SHA384.PSS.Deterministic();
const random = (): Bytes => crypto.getRandomValues(new Uint8Array(32));

export interface Blank {
  /** The private half signs this delegation's ballots, and stays in the browser. */
  cast: CryptoKey;
  prepared: string;
  /** What takes the blinding off again. */
  inverse: { a: string; b: string };
  blinded: { a: string; b: string };
}

export async function blankToken(round: Bytes, signers: { a: string; b: string }): Promise<Blank> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const key = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const prepared = join(random(), tokenHead(round), random(), key);
  const blind = async (spki: string) => suite.blind(await tokenKey(fromB64(spki)!), prepared);
  const [a, b] = [await blind(signers.a), await blind(signers.b)];
  return {
    cast: pair.privateKey, prepared: b64(prepared), inverse: { a: b64(a.inv), b: b64(b.inv) }, blinded: { a: b64(a.blindedMsg), b: b64(b.blindedMsg) },
  };
}

export interface Device {
  key: CryptoKey;
  point: string;
}

export async function tokenRequest(
  about: Pick<TokenRequest, 'poll_id' | 'manifest_hash' | 'member'>, blinded: Blank['blinded'], device: Device,
): Promise<TokenRequest> {
  const request = { poll_id: about.poll_id, manifest_hash: about.manifest_hash, member: about.member, device: device.point, ...blinded };
  return { ...request, signature: await sign(device.key, requestBytes(request)) };
}

/** The signature under the blinding; null where it is none of this token. */
export async function unblinded(spki: string, prepared: string, signature: string, inverse: string): Promise<string | null> {
  const signed = fromB64(signature);
  if (signed?.length !== 384) return null;
  try {
    return b64(await suite.finalize(await tokenKey(fromB64(spki)!), fromB64(prepared)!, signed, fromB64(inverse)!));
  } catch {
    return null;
  }
}
