/** A teller's keys of one round: made on the teller's own device and kept there. The one that opens the box leaves it once, when the
teller opens the box; the one that signs never does. Whether the round has these keys, and so whether anything is signed, seat.ts says. */

import { Problem } from '../api/http';
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

/** The value that was the first under this name, kept on this device. */
type First = (what: 'round' | 'set', value: string) => Promise<string>;

const raw = async ({ publicKey }: CryptoKeyPair): Promise<string> => b64(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));

export class TellerKeys {
  private constructor(
    private readonly pairs: Pairs,
    private readonly first: First,
    readonly box_key: string,
    readonly sign_key: string,
  ) {}

  static async of(pairs: Pairs, first: First): Promise<TellerKeys> {
    return new TellerKeys(pairs, first, await raw(pairs.box), await raw(pairs.sign));
  }

  /** Those made before on this device, or new ones. */
  static async make(poll: string, teller: string): Promise<TellerKeys> {
    return TellerKeys.of(await keysOf('tellers', `${poll}/${teller}`, makePairs), firstOf(poll, teller));
  }

  /** Null where they are not on this device. */
  static async find(poll: string, teller: string): Promise<TellerKeys | null> {
    const pairs = await keptKeys<Pairs>('tellers', `${poll}/${teller}`);
    return pairs && TellerKeys.of(pairs, firstOf(poll, teller));
  }

  static async forget(poll: string, teller: string): Promise<void> {
    for (const key of ['', '/round', '/set']) await forgetKeys('tellers', `${poll}/${teller}${key}`);
  }

  /** Of a teller as the round has them, both. */
  areOf(teller: { box_key: string; sign_key: string } | undefined): boolean {
    return teller?.box_key === this.box_key && teller.sign_key === this.sign_key;
  }

  /** For the round of that manifest, in which these keys were found; null where they were found in another before. */
  async handIn(manifest_hash: string): Promise<Hand | null> {
    return (await this.first('round', manifest_hash)) === manifest_hash ? new Hand(this.pairs, this.first, manifest_hash) : null;
  }
}

/** Signs for one teller in one round, and opens its box. */
export class Hand {
  constructor(
    private readonly pairs: Pairs,
    private readonly first: First,
    /** R, in hex, as this browser computed it. */
    readonly manifest_hash: string,
  ) {}

  /** What opens the box, with the second teller's: one's own half of it, and that one stands by the ballots it holds. Of one box only: with
      two signed by the same tellers, a tablet could be shown the other. */
  async opening(set_hash: string): Promise<{ closed_signature: string; private: string }> {
    if ((await this.first('set', set_hash)) !== set_hash) throw new Problem(409, 'another-box-signed', '');
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

const firstOf = (poll: string, teller: string): First => (what, value) => keysOf('tellers', `${poll}/${teller}/${what}`, async () => value);

async function makePairs(): Promise<Pairs> {
  const box = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  return { box, sign: await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']) };
}
