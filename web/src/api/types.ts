/** The contracts of the services as this app reads them (field names of shared/contracts). */

export type Language = 'en' | 'ar' | 'fr' | 'es';
export type Texts = Partial<Record<Language, string | null>>;

export type Role = 'delegate' | 'observer' | 'chair' | 'desk' | 'teller' | 'operator' | 'display' | 'auditor';

export interface Session {
  role: Role;
  name: string;
  organisation_id: string;
  assembly_id: string | null;
  expires_at: string;
  delegation_id?: string;
  delegate_id?: string;
  member?: string | null;
  delegation_name?: Texts;
}

// ---- registration

export type DelegateFunction = 'head' | 'alternate' | 'adviser' | 'observer';

export interface Member {
  code: string;
  name: Texts;
  region: string;
  enrolled_on: string;
  suspended: boolean;
  suspended_since: string | null;
  suspension_reason: string | null;
}

export interface Organisation {
  organisation_id: string;
  name: Texts;
  rehearsal: boolean;
  members_total: number;
}

export interface Assembly {
  assembly_id: string;
  title: Texts;
  place: string;
  time_zone: string;
  opens: string;
  closes: string;
  rehearsal: boolean;
  organisation_id?: string;
  rules_id?: string;
}

export interface Delegate {
  delegate_id: string;
  name: string;
  function: DelegateFunction;
  credential_valid: boolean;
}

export interface Delegation {
  delegation_id: string;
  member: string | null;
  name: Texts;
  accredited: boolean;
  voting_delegate_id: string | null;
  delegates: Delegate[];
  in_hall?: boolean;
  delegates_present?: string[];
}

export interface Credential {
  badge_code: string;
  pin: string;
  qr_svg?: string;
}

export interface StaffAccount {
  username: string;
  password: string;
  role: Role;
}

export interface ImportRow {
  row: number;
  code: string;
  region: string;
  names: Texts;
  errors: { column: string; reason: string }[];
}

export interface ImportAnswer {
  rows: ImportRow[];
  valid: number;
  invalid: number;
  committed: boolean;
}

// ---- voting

export type PollMode = 'recorded' | 'hands' | 'secret';
export type PollState = 'prepared' | 'open' | 'held' | 'closed' | 'declared' | 'void';
export type Outcome = 'adopted' | 'not_adopted' | 'no_quorum' | 'counted';

export interface AgendaItem {
  item_id: string;
  position: number;
  title: Texts;
  kind: 'decision' | 'election' | 'panel' | 'ceremony' | 'information';
  state: 'planned' | 'open' | 'closed';
}

export interface Motion {
  motion_id: string;
  item_id: string | null;
  subject: string;
  title: Texts;
  text: Texts | null;
  majority: string;
  parent_motion_id: string | null;
  state: 'tabled' | 'adopted' | 'not_adopted';
}

export interface Choice {
  choice_id: string;
  label: Texts;
  member?: string | null;
}

export interface Poll {
  poll_id: string;
  motion_id: string | null;
  contest_id: string | null;
  number: number;
  repeat_of: string | null;
  title: Texts;
  mode: PollMode;
  secrecy: 'named' | 'operator-trusted';
  state: PollState;
  choices: Choice[];
  min_marks: number;
  max_marks: number;
  change_allowed: boolean;
  opened_at: string | null;
  closes_at: string | null;
  /** Hidden from some audiences. */
  roll?: string[];
  present_at_opening?: string[];
  quorum_required: number;
  quorum_met: boolean;
  manifest_hash: string | null;
  rule: Record<string, unknown>;
}

export interface Result {
  poll_id: string;
  outcome: Outcome;
  counts: Record<string, number>;
  papers: number;
  valid: number;
  blank: number;
  invalid: number;
  not_voting: number;
  required: number;
  base: string;
  base_size: number;
  fraction: string;
  comparison: string;
  quorum_required: number;
  quorum_present: number;
  quorum_met: boolean;
  sentence: Texts;
  roll_call: Record<string, string> | null;
  entered_by: string[];
  checks: Record<string, string>;
  manifest_hash: string;
  declared_at: string;
  declared_by: string;
}

export interface Recount {
  counts: Record<string, number>;
  papers: number;
  [more: string]: unknown;
}

export interface CloseAnswer {
  poll: Poll;
  recount?: Recount | null;
  proposed?: Result | null;
}

export interface MyBallot {
  voted: boolean;
  ballot_id: string | null;
  marks: string[] | null;
  supersedes_next: string | null;
  may_vote: boolean;
  reason_code: string | null;
  reason: string | null;
}

export interface Receipt {
  poll_id: string;
  ballot_id: string;
  member: string;
  marks: string[] | null;
  /** Not told of a secret ballot. */
  accepted_at: string | null;
  manifest_hash: string;
  link: number;
}

export interface DeclaredResult {
  poll: Poll;
  result: Result;
  motion?: Motion | null;
}

export interface Resolution {
  year: number;
  number: number;
  title: Texts;
  text: Texts | null;
  motion_id: string;
  poll_id: string;
  adopted_on: string;
}

// ---- elections

export interface Candidate {
  candidate_id: string;
  name: string;
  member: string | null;
  withdrawn: boolean;
}

export interface Contest {
  contest_id: string;
  item_id: string | null;
  office: string;
  title: Texts;
  seats: number;
  state: 'nominating' | 'polling' | 'decided';
  candidates: Candidate[];
  elected: string[];
  rounds: number;
  /** What it waits for; told by elections, not by the live channel. */
  awaits?: 'call' | 'result' | 'special-ballot' | 'lots' | 'candidates' | null;
}

export interface RoundDecision {
  contest_id?: string;
  round_id: string;
  poll_id?: string;
  number: number;
  valid: number;
  required: number;
  elected: string[];
  next: string[];
  tie: 'lead' | 'last_qualifying' | 'elimination' | 'last_seat' | null;
  over: boolean;
  explanation: Texts;
}

export interface Mandate {
  office: string;
  person: string;
  member: string | null;
  begins: string;
  ends: string;
}

export type * from './types-live';
