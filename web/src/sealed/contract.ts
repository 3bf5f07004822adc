/** What the parts of a sealed round say to each other over HTTP. */

import type { Stage } from '../api/types-votes';
import type { Opened, Request, Sealed, SealedBallot, TellerSignature } from '../verify/bundle';

/** The round as everybody in the hall may know it: keys and totals. */
export interface SealedRound extends Omit<Sealed, 'devices' | 'signer_a' | 'signer_b' | 'urn_key' | 'relay_key'> {
  poll_id: string;
  /** Null of a round that was voided. */
  stage: Stage | null;
  urn_key: string | null;
  relay_key: string | null;
  signer_a: Sealed['signer_a'] | null;
  signer_b: Sealed['signer_b'] | null;
  /** Null before it opens. */
  manifest_hash: string | null;
  issued: number;
  received: number;
  set_hash: string | null;
  /** Numbers of the tellers that opened the box. */
  opened: number[];
  paper_issued?: number;
  /** Whether both signers logged the same requests; null before the close. */
  logs_alike?: boolean | null;
  /** The last ballots are awaited for longer than they should be. */
  host_late?: boolean;
  my_teller?: number | null;
  paper_signed?: number[];
  bundle_signed?: number[];
  /** Of one's own delegation; null for others. */
  requested: boolean | null;
  may_request: boolean | null;
  /** How many tablets stand in for others; `swap`: the one that one's own delegation has asked for. */
  swapped?: number;
  swap?: SwapAsked | null;
}

/** A tablet that is to stand in for another; `signed`: numbers of tellers, all for one reason. */
export interface SwapAsked {
  member: string;
  device: string;
  reason: string | null;
  signed: number[];
  stands: boolean;
}

export interface Board {
  ballots: SealedBallot[];
  opened: Opened[];
  /** Of the hash of these ballots, by the tellers that opened the box. */
  signatures: TellerSignature[];
}

/** What was frozen when the round opened; its hash names the round. */
export interface Frozen {
  manifest: { poll_id: string; choices: { choice_id: string }[]; write_ins: number; sealed: Sealed };
  manifest_hash: string;
}

/** The relay's word that it holds an envelope. */
export interface Acceptance {
  hash: string;
  signature: string;
}

export type TokenRequest = Request;
