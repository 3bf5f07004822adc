/** A ballot sealed for the three tellers, and the envelope that takes it to the urn (the specification's 5.3 and 5.4). */

import { split } from 'shamir-secret-sharing';
import { b64, fromB64, hex, marked, type Bytes } from '../verify/bytes';
import { canonicalBytes } from '../verify/canonical';
import type { SealedBallot } from '../verify/bundle';
import { commitmentOf, contentAad, shareInfo, type Mark } from '../verify/checks/opening';
import { ballotBytes } from '../verify/checks/tokens';
import { encrypted, hashOf, sealTo, sha256, sign } from '../verify/crypto';

export const ENVELOPE_BYTES = 8192;
const SPACE = 0x20;

export interface Box {
  tellers: { box_key: string }[];
  pad: number;
}

/** `marks`: as they are ordered in a ballot. */
export async function sealedBallot(
  round: Bytes, box: Box, token: SealedBallot['token'], cast: CryptoKey, seq: number, marks: Mark[],
): Promise<SealedBallot> {
  const id = await sha256(fromB64(token.prepared)!);
  const key = crypto.getRandomValues(new Uint8Array(32));
  const content = await encrypted(key, padded(marks, box.pad), contentAad(round, id, seq));
  const parts = await split(key, box.tellers.length, 2);
  const shares: string[] = [];
  for (const [place, { box_key }] of box.tellers.entries()) {
    shares.push(b64(await sealTo(box_key, shareInfo(round, id, seq, place + 1), new Uint8Array(parts[place]!))));
  }
  const ballot = { token, seq, content: b64(content), commitment: await commitmentOf(round, id, key), shares };
  return { ...ballot, signature: await sign(cast, await ballotBytes(ballot, round)) };
}

/** Of one length, whatever is marked and written. */
function padded(marks: Mark[], pad: number): Bytes {
  const written = canonicalBytes(marks);
  const plain = new Uint8Array(pad);
  plain.set([written.length >> 8, written.length & 0xff]);
  plain.set(written, 2);
  return plain;
}

export async function envelopeFor(round: Bytes, urnKey: string, ballot: SealedBallot): Promise<Bytes> {
  const letter = new Uint8Array(ENVELOPE_BYTES).fill(SPACE);
  letter.set(canonicalBytes(ballot));
  return sealTo(urnKey, marked('hemicycle/urn/1', round), letter);
}

/** Q(ballot), in hex: by it a ballot is known again, and nobody learns what it says. */
export const quoteOf = async (ballot: SealedBallot): Promise<string> => hex(await hashOf(ballot));

/** What the relay signs of an envelope it holds. */
export const acceptedBytes = (round: Bytes, hash: Bytes): Bytes => marked('hemicycle/accepted/1', round, hash);

