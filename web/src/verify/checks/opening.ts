/** Section 5.4: the box opened with the private keys of two tellers. */

import { fromB64, fromHex, hex, u32, type Bytes } from '../bytes';
import type { Manifest, Opened, Sealed, SealedBallot } from '../bundle';
import { canonical, readCanonical } from '../canonical';
import { boxKey, decrypted, ofRound, openSealed, sha256 } from '../crypto';
import { demand } from '../failure';
import { joined } from '../shares';

export interface OpenTeller { teller: number; key: CryptoKeyPair }

export async function openTellers(opened: Opened[], { tellers }: Pick<Sealed, 'tellers'>): Promise<OpenTeller[]> {
  const open: OpenTeller[] = [];
  for (const { teller, private: scalar } of opened) {
    const key = await boxKey(tellers[teller - 1]!.box_key, scalar);
    demand(key !== null, 'box-key-differs', String(teller));
    open.push({ teller, key });
  }
  return open;
}

export const shareInfo = (round: Uint8Array, token: Uint8Array, seq: number, teller: number): Bytes =>
  ofRound('hemicycle/share/1', round, token, u32(seq), new Uint8Array([teller]));
export const contentAad = (round: Uint8Array, token: Uint8Array, seq: number): Bytes => ofRound('hemicycle/content/1', round, token, u32(seq));
export const commitmentOf = async (round: Uint8Array, token: Uint8Array, key: Uint8Array): Promise<string> =>
  hex(await sha256(ofRound('hemicycle/key/1', round, token, key)));

/** What a ballot marks; null where it does not open, which only its own voter can have made so. */
export async function opening(
  ballot: SealedBallot, id: string, tellers: OpenTeller[], manifest: Pick<Manifest, 'choices'> & { sealed: Pick<Sealed, 'pad'> }, round: Bytes,
): Promise<string[] | null> {
  const token = fromHex(id)!;
  const shares: Bytes[] = [];
  for (const { teller, key } of tellers) {
    const share = await openSealed(key, shareInfo(round, token, ballot.seq, teller), fromB64(ballot.shares[teller - 1]!)!);
    if (!share) return null;
    shares.push(share);
  }
  const key = joined(shares[0]!, shares[1]!);
  if (!key || (await commitmentOf(round, token, key)) !== ballot.commitment) return null;
  const plain = await decrypted(key, fromB64(ballot.content)!, contentAad(round, token, ballot.seq));
  const indexes = plain && plain.length === manifest.sealed.pad ? indexesIn(plain) : null;
  if (!indexes || indexes.some((index) => index >= manifest.choices.length)) return null;
  return indexes.map((index) => manifest.choices[index]!.choice_id);
}

/** u16(length) || marks || zeros; the marks ascending, none twice. */
function indexesIn(plain: Bytes): number[] | null {
  const length = (plain[0]! << 8) | plain[1]!;
  const [written, rest] = [plain.subarray(2, 2 + length), plain.subarray(2 + length)];
  if (written.length !== length || rest.some((byte) => byte !== 0)) return null;
  const text = String.fromCharCode(...written);
  const read = readCanonical(text)?.value;
  if (!Array.isArray(read) || canonical(read) !== text) return null;
  const fits = read.every((index, at) => Number.isSafeInteger(index) && Number(index) >= 0 && (at === 0 || Number(read[at - 1]) < Number(index)));
  return fits ? (read as number[]) : null;
}
