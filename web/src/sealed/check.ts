/** The tablet's own check once the box is open: is my ballot on the board, and does it open? What it opens to is what was marked: the
tablet sealed these very bytes, so it need not have kept the choice. What it did keep tells which ballot on the board is its own, where
everybody reads the choice: so that is erased with the verdict (kept.ts). */

import { fromB64, type Bytes } from '../verify/bytes';
import { opening, openTellers } from '../verify/checks/opening';
import { closedBytes, setHash } from '../verify/checks/closed';
import { tokenId } from '../verify/checks/tokens';
import { signed } from '../verify/crypto';
import { Failure } from '../verify/failure';
import { quoteOf } from './ballot';
import type { Board, Frozen, SealedRound } from './contract';

/** `missing`: not among the ballots, or another stands in its place. `differs`: the board is not the box that two tellers signed for at the close. */
export type Verdict = 'counted' | 'missing' | 'unopened' | 'differs';

const ENOUGH = 2; // tellers of three

export interface Own {
  prepared: string;
  /** Q of the ballot that was accepted, in hex. */
  quote: string;
}

/** `round`: with the keys of the `manifest`, since it is for no platform to say who signs for the box. */
export async function ownCheck(own: Own, board: Board, round: SealedRound, manifest: Frozen['manifest'], hash: Bytes): Promise<Verdict> {
  if (!(await isTheBox(board, round, hash))) return 'differs';
  const id = await tokenId(fromB64(own.prepared)!);
  const mine = board.ballots.find((ballot) => ballot.token.prepared === own.prepared);
  if (!mine || own.quote !== (await quoteOf(mine))) return 'missing';
  try {
    const tellers = await openTellers(board.opened, round);
    return (await opening(mine, id, tellers, manifest, hash)) ? 'counted' : 'unopened';
  } catch (error) {
    if (error instanceof Failure) return 'unopened';
    throw error;
  }
}

/** Two tellers at least signed for these very ballots. Whoever shows a board to one tablet alone has no such signatures. */
async function isTheBox({ ballots, signatures }: Board, { tellers }: SealedRound, hash: Bytes): Promise<boolean> {
  const said = closedBytes(hash, await setHash(ballots, hash));
  const by = new Set<number>();
  for (const { teller, signature } of signatures) {
    const key = tellers[teller - 1]?.sign_key;
    if (key && (await signed(key, signature, said))) by.add(teller);
  }
  return by.size >= ENOUGH;
}
