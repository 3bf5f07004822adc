/** The contracts of the registration desk. */

import type { DelegateFunction, Language, Texts } from './types';

/** A person seen coming in or going out; with the code of a badge, or the person's id. */
export interface Scan {
  nonce: string;
  badge_code?: string;
  delegate_id?: string;
  present: boolean;
  at: string;
}

export interface ScanAnswer {
  nonce: string;
  outcome: 'recorded' | 'overtaken' | 'refused';
  again: boolean;
  code: string | null;
  detail: string | null;
  delegate_id: string | null;
  delegation_id: string | null;
  name: string | null;
}

export interface BadgeHash {
  delegate_id: string;
  badge_hash: string;
}

export interface NewWalkIn {
  name: string;
  own_name: string | null;
  function: DelegateFunction;
  language: Language | null;
  reason: string;
  another_person: boolean;
}

export interface Namesake {
  name: string;
  delegation: Texts;
  same_delegation: boolean;
}

export interface WalkIn extends Omit<NewWalkIn, 'another_person'> {
  walk_in_id: string;
  delegation_id: string;
  delegation: Texts;
  requested_by: string;
  requested_at: string;
  state: 'pending' | 'approved' | 'refused';
  decided_by: string | null;
  decision: string | null;
  namesakes: Namesake[];
}

export interface TabletLoan {
  loan_id: string;
  tablet: string;
  delegation_id: string;
  delegate_id: string;
  given_at: string;
  returned_at: string | null;
  name: string;
  delegation: Texts;
  bound: boolean;
}

export interface InvitationCell {
  column: string;
  reason: string;
}

export interface InvitationsAnswer {
  rows: { row: number; member: string; observer: string; name: string; function: string; errors: InvitationCell[]; warnings: InvitationCell[] }[];
  valid: number;
  invalid: number;
  sha256: string;
  committed: boolean;
}

export interface Suspension {
  since: string;
  reason: string;
  ends: string | null;
  end_reason: string | null;
  standing: 'in force' | 'to come' | 'over';
}
