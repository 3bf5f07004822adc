/** Checks 3 and 4 of a sealed vote: every ballot under a token of this round that both signers made, signed by the key in it. */

import { b64, fromB64, hex, marked, same, type Bytes } from '../bytes';
import type { SealedBallot, SealedBundle } from '../bundle';
import { hashOf, isPoint, ofRound, sha256, signed, tokenSigned } from '../crypto';
import { demand } from '../failure';

export const PREPARED_BYTES = 179;
const RANDOM_BYTES = 32;
const CAST_KEY_BYTES = 65;

/** What m of a token of this round begins with. */
export const tokenHead = (round: Uint8Array): Bytes => marked('hemicycle/token/1', round);
export const tokenId = async (prepared: Bytes): Promise<string> => hex(await sha256(prepared));
const castKey = (prepared: Bytes): Bytes => prepared.subarray(-CAST_KEY_BYTES);

export const tokenIds = (ballots: SealedBallot[]): Promise<string[]> =>
  Promise.all(ballots.map(({ token }) => tokenId(fromB64(token.prepared)!)));

export async function checkTokens({ manifest, ballots }: SealedBundle, ids: string[], round: Bytes): Promise<void> {
  const head = tokenHead(round);
  const { signer_a, signer_b } = manifest.sealed;
  const [seen, keys] = [new Set<string>(), new Set<string>()];
  for (const [place, { token }] of ballots.entries()) {
    const id = ids[place]!;
    const prepared = fromB64(token.prepared)!;
    const begins = prepared.subarray(RANDOM_BYTES, RANDOM_BYTES + head.length);
    demand(prepared.length === PREPARED_BYTES && same(begins, head), 'token-of-another-round', id);
    demand(await tokenSigned(signer_a.token_key, token.a, prepared), 'token-signature-a', id);
    demand(await tokenSigned(signer_b.token_key, token.b, prepared), 'token-signature-b', id);
    demand(!seen.has(id), 'token-twice', id);
    seen.add(id);
    const key = b64(castKey(prepared));
    demand(!keys.has(key), 'cast-key-twice', id);
    keys.add(key);
  }
}

/** What the cast key of a ballot signs. */
export async function ballotBytes(ballot: object, round: Uint8Array): Promise<Bytes> {
  const { signature: _, ...rest } = ballot as { signature?: unknown };
  return ofRound('hemicycle/ballot/1', round, await hashOf(rest));
}

export async function checkBallots({ ballots }: SealedBundle, ids: string[], round: Bytes): Promise<void> {
  for (const [place, ballot] of ballots.entries()) {
    const key = castKey(fromB64(ballot.token.prepared)!);
    demand(isPoint(key) && (await signed(b64(key), ballot.signature, await ballotBytes(ballot, round))), 'ballot-signature', ids[place]);
  }
}
