/** What the parts of a sealed round say to each other over HTTP. */

import type { Stage } from '../api/types-votes';
import type { Opened, Request, Sealed, SealedBallot } from '../verify/bundle';

/** The round as everybody in the hall may know it: keys and totals. */
export interface SealedRound extends Omit<Sealed, 'devices' | 'signer_a' | 'signer_b'> {
  poll_id: string;
  stage: Stage;
  signer_a: Sealed['signer_a'] | null;
  signer_b: Sealed['signer_b'] | null;
  /** Null before it opens. */
  manifest_hash: string | null;
  issued: number;
  received: number;
  set_hash: string | null;
  /** Numbers of the tellers that opened the box. */
  opened: number[];
  /** Of one's own delegation; null for others. */
  requested: boolean | null;
  may_request: boolean | null;
}

export interface Board {
  ballots: SealedBallot[];
  opened: Opened[];
}

/** The relay's word that it holds an envelope. */
export interface Acceptance {
  hash: string;
  signature: string;
}

export type TokenRequest = Request;
