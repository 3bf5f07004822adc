/** A teller's keys of one round: made on the teller's own device and kept there. The one that opens the box leaves it once, when the
teller opens the box; the one that signs never does. Whether the round has these keys, and so whether anything is signed, seat.ts says. */

import { b64, fromHex, type Bytes } from '../verify/bytes';
import { readCanonical } from '../verify/canonical';
import { closedBytes } from '../verify/checks/closed';
import { swapBytes } from '../verify/checks/requests';
import { bundleBytes } from '../verify/checks/signatures';
import { paperBytes, withoutBytes } from '../verify/checks/sums';
import { sign } from '../verify/crypto';
import type { Paper, Swap } from '../verify/bundle';
import { forgetKeys, keptKeys, keysOf } from './kept';

export interface Pairs {
  box: CryptoKeyPair;
  sign: CryptoKeyPair;
}

const raw = async ({ publicKey }: CryptoKeyPair): Promise<string> => b64(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));

export class TellerKeys {
  private constructor(
    private readonly pairs: Pairs,
    readonly box_key: string,
    readonly sign_key: string,
  ) {}

  static async of(pairs: Pairs): Promise<TellerKeys> {
    return new TellerKeys(pairs, await raw(pairs.box), await raw(pairs.sign));
  }

  /** Those made before on this device, or new ones. */
  static async make(poll: string, teller: string): Promise<TellerKeys> {
    return TellerKeys.of(await keysOf('tellers', `${poll}/${teller}`, makePairs));
  }

  /** Null where they are not on this device. */
  static async find(poll: string, teller: string): Promise<TellerKeys | null> {
    const pairs = await keptKeys<Pairs>('tellers', `${poll}/${teller}`);
    return pairs && TellerKeys.of(pairs);
  }

  static forget(poll: string, teller: string): Promise<void> {
    return forgetKeys('tellers', `${poll}/${teller}`);
  }

  /** Of a teller as the round has them, both. */
  areOf(teller: { box_key: string; sign_key: string } | undefined): boolean {
    return teller?.box_key === this.box_key && teller.sign_key === this.sign_key;
  }

  /** For the round of that manifest, in which these keys were found. */
  handIn(manifest_hash: string): Hand {
    return new Hand(this.pairs, manifest_hash);
  }
}

/** Signs for one teller in one round, and opens its box. */
export class Hand {
  constructor(
    private readonly pairs: Pairs,
    /** R, in hex, as this browser computed it. */
    readonly manifest_hash: string,
  ) {}

  /** What opens the box, with the second teller's: one's own half of it, and that one stands by the ballots it holds. */
  async opening(set_hash: string): Promise<{ closed_signature: string; private: string }> {
    const { d } = await crypto.subtle.exportKey('jwk', this.pairs.box.privateKey);
    return { closed_signature: await this.signed(closedBytes(this.round, set_hash)), private: d! };
  }

  async paper(paper: Omit<Paper, 'signatures'>): Promise<string> {
    return this.signed(await paperBytes(this.round, paper));
  }

  async swap(swap: Omit<Swap, 'signatures'>): Promise<string> {
    return this.signed(await swapBytes(this.round, swap));
  }

  async without(declared: { member: string; reason: string }): Promise<string> {
    return this.signed(await withoutBytes(this.round, declared));
  }

  /** Of a bundle that was verified. */
  async bundle(file: ArrayBuffer): Promise<string> {
    const text = new TextDecoder().decode(file);
    return this.signed(await bundleBytes(readCanonical(text.slice(0, -1))!.value as object));
  }

  private get round(): Bytes {
    return fromHex(this.manifest_hash)!;
  }

  private signed(bytes: Bytes): Promise<string> {
    return sign(this.pairs.sign.privateKey, bytes);
  }
}

async function makePairs(): Promise<Pairs> {
  const box = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  return { box, sign: await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']) };
}
