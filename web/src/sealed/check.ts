/** The tablet's own check once the box is open: is my ballot on the board, and does it open? What it opens to is what was marked: the
tablet sealed these very bytes, so it need not have kept the choice, and there is nothing on it that proves one. */

import { fromB64, type Bytes } from '../verify/bytes';
import { opening, openTellers } from '../verify/checks/opening';
import { setHash } from '../verify/checks/closed';
import { tokenId } from '../verify/checks/tokens';
import { Failure } from '../verify/failure';
import { quoteOf } from './ballot';
import type { Board, SealedRound } from './contract';

/** `missing`: not among the ballots, or another stands in its place. `differs`: the board is not the set that was made known at the close. */
export type Verdict = 'counted' | 'missing' | 'unopened' | 'differs';

export interface Own {
  prepared: string;
  /** Q of the ballot that was accepted, in hex. */
  quote: string;
}

export async function ownCheck(own: Own, board: Board, round: SealedRound, shown: { paper: string[]; names: number }, hash: Bytes): Promise<Verdict> {
  if ((await setHash(board.ballots, hash)) !== round.set_hash) return 'differs';
  const id = await tokenId(fromB64(own.prepared)!);
  const mine = board.ballots.find((ballot) => ballot.token.prepared === own.prepared);
  if (!mine || own.quote !== (await quoteOf(mine))) return 'missing';
  try {
    const tellers = await openTellers(board.opened, round);
    const paper = { choices: shown.paper.map((choice_id) => ({ choice_id })), write_ins: shown.names, sealed: { pad: round.pad } };
    return (await opening(mine, id, tellers, paper, hash)) ? 'counted' : 'unopened';
  } catch (error) {
    if (error instanceof Failure) return 'unopened';
    throw error;
  }
}
