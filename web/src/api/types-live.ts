/** What the live channel carries beside polls and members. */

import type { Language, Texts } from './types';

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
}
