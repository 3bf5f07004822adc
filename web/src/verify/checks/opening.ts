/** Section 5.4: the box opened with the private keys of two tellers. */

import { fromB64, fromHex, fromUtf8, hex, u32, type Bytes } from '../bytes';
import type { Manifest, Opened, Sealed, SealedBallot } from '../bundle';
import { byCodePoint, readCanonical } from '../canonical';
import { boxKey, decrypted, ofRound, openSealed, sha256 } from '../crypto';
import { demand } from '../failure';
import { WRITTEN } from '../names';
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
  ballot: SealedBallot, id: string, tellers: OpenTeller[], manifest: Pick<Manifest, 'choices' | 'write_ins'> & { sealed: Pick<Sealed, 'pad'> }, round: Bytes,
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
  const marks = plain && plain.length === manifest.sealed.pad ? marksIn(plain) : null;
  const { choices, write_ins } = manifest;
  if (!marks || marks.some((mark) => (typeof mark === 'string' ? write_ins === 0 : mark >= choices.length))) return null;
  return marks.map((mark) => (typeof mark === 'string' ? WRITTEN + mark : choices[mark]!.choice_id));
}

/** What is written on a paper: the index of a choice, or a name. */
export type Mark = number | string;

/** Indexes ascending, then names by code points. */
export const inOrder = (a: Mark, b: Mark): number => {
  if (typeof a === 'string' && typeof b === 'string') return byCodePoint(a, b);
  return typeof a === 'string' ? 1 : typeof b === 'string' ? -1 : a - b;
};

/** u16(length) || marks || zeros; the marks in order, none twice. */
function marksIn(plain: Bytes): Mark[] | null {
  const length = (plain[0]! << 8) | plain[1]!;
  const [written, rest] = [plain.subarray(2, 2 + length), plain.subarray(2 + length)];
  if (written.length !== length || rest.some((byte) => byte !== 0)) return null;
  const text = fromUtf8(written);
  const read = text === null ? null : readCanonical(text)?.value;
  if (!Array.isArray(read)) return null;
  const marks = read.filter((mark): mark is Mark => typeof mark === 'string' || (Number.isSafeInteger(mark) && Number(mark) >= 0));
  const fits = marks.length === read.length && marks.every((mark, at) => at === 0 || inOrder(marks[at - 1]!, mark) < 0);
  return fits ? marks : null;
}
