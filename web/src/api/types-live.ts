/** What the live channel carries beside polls and members. */

import type { Delegate, Language, Texts } from './types';

export type Audience = 'delegate' | 'chair' | 'hall' | 'public';

export interface Presence {
  present: number;
  eligible: number;
  accredited: number;
  members_total: number;
  quorum_required?: number | null;
  quorum_met?: boolean | null;
}

export interface Tally {
  poll_id: string;
  known: boolean;
  voted: number | null;
  of: number | null;
  counts: Record<string, number> | null;
  accepted?: number;
  counted?: number;
  members_voted?: string[] | null;
}

export interface Announcement {
  announcement_id: string;
  text: Texts;
  at: string;
  until: string | null;
  acknowledge?: boolean;
}

/** Of each announcement that stands: how many have acknowledged it, of how many asked. */
export type NoticesStanding = Record<string, { acknowledged: number; of: number }>;

/** What only one delegate's screens show. */
export interface Mine {
  notices: Announcement[];
  acknowledged: Record<string, string>;
  delegation: OwnDelegation | null;
  call: Call | null;
}

export interface OwnDelegation {
  voting_delegate_id: string | null;
  delegates: Delegate[];
  /** The last hand-over: its proof, the same on every tablet of the delegation. */
  handed_over: { from: string | null; to: string; by: string; at: string } | null;
}

export type CallReason = 'tablet' | 'question' | 'secrecy' | 'other';

/** A delegation's call for a teller, while it stands. */
export interface Call {
  call_id: string;
  delegation_id: string;
  name: string;
  reason: CallReason;
  at: string;
  state: 'waiting' | 'coming';
  answered_by: string | null;
}

/** As the staff see it: the delegation is the place to go to. */
export interface CallAtHand extends Call {
  delegation: Texts;
}

export interface Display {
  blank: boolean;
  layout: 'auto' | 'agenda' | 'poll' | 'result' | 'announcement';
  languages: Language[];
}

export interface Alarm {
  poll_id: string;
  recount: Record<string, number>;
  other: Record<string, number>;
  compared_with: string;
  /** How many ballots differ, where they were compared one by one. */
  ballots: number | null;
  title: Texts;
}
