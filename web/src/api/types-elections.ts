/** The contracts of elections: contests, the races for their seats, what was decided, who holds which office. */

import type { RuleOfVote, Texts } from './types';

export interface Candidate {
  candidate_id: string;
  name: string;
  member: string | null;
  region: string | null;
  withdrawn: boolean;
  written_in: boolean;
  /** Why the rules do not let them be elected: member-held, region-held, too-soon, terms-served. */
  barred: string | null;
}

/** A contest as the live channel tells it. */
export interface ContestTold {
  contest_id: string;
  item_id: string | null;
  office: string;
  title: Texts;
  seats: number;
  state: 'nominating' | 'polling' | 'decided';
  candidates: Candidate[];
  elected: string[];
  rounds: number;
  /** Seats by region; empty where the office is not filled by region. */
  regions: Record<string, number>;
}

export type Awaits = 'call' | 'result' | 'special-ballot' | 'lots' | 'acclamation' | 'candidates';
export type TieKind = 'lead' | 'last_qualifying' | 'elimination' | 'last_seat';

export interface Tie {
  kind: TieKind;
  among: string[];
  places: number;
  remedy: string;
  /** Hash of the number that is sealed for the drawing of lots. */
  commitment: string | null;
}

/** The election for the seats of one region, or (region null) for all seats of an office that is not filled by region. */
export interface Race {
  region: string | null;
  seats: number;
  elected: string[];
  standing: string[];
  ballots: number;
  awaits: Awaits | null;
  tie: Tie | null;
}

/** A contest as elections answers: with its races. */
export interface Contest extends ContestTold {
  races: Race[];
  vacancy_of: string | null;
  only_region: string | null;
}

export type RoundKind = 'ballot' | 'special' | 'lots' | 'acclamation';

/** A round decided, as the live channel tells it. */
export interface RoundTold {
  contest_id: string;
  round_id: string;
  number: number;
  kind: RoundKind;
  region: string | null;
  valid: number;
  required: number;
  elected: string[];
  next: string[];
  tie: TieKind | null;
  over: boolean;
  explanation: Texts;
  working: Texts;
  decided_at: string;
}

/** How a lot was drawn; by `seed` anyone can draw again. */
export interface Draw {
  method?: 'seed' | 'hand';
  drawn?: string[];
  witnesses?: string[];
  words?: [string, string][];
  nonce?: string;
  seed?: string;
  entered_by?: string[];
}

/** A step of an election that is over, as elections answers. */
export interface DecidedRound {
  state: 'decided' | 'void';
  round_id: string;
  poll_id: string | null;
  kind: RoundKind;
  number: number;
  region: string | null;
  standing: string[];
  counts: Record<string, number>;
  valid: number;
  blank: number;
  invalid: number;
  required: number;
  base: string;
  base_size: number;
  rule: RuleOfVote;
  elected: string[];
  next: string[];
  through: string[];
  tie: TieKind | null;
  remedy: string | null;
  among: string[];
  places: number;
  open_to_entry: boolean;
  over: boolean;
  excluded: string[];
  explanation: Texts;
  working: Texts;
  draw: Draw;
}

export interface Mandate {
  mandate_id: string;
  office: string;
  person: string;
  member: string | null;
  region: string | null;
  begins: string;
  ends: string;
  ended_on: string | null;
  end_reason: string | null;
  contest_id: string | null;
}

/** A body as it will sit once the session closes. */
export interface Body {
  name: string;
  title: Texts;
  holders: { office: string; person: string; member: string | null; region: string | null; begins: string; ends: string }[];
  /** Regions left out among those who preside; each is given a seat for a time. */
  extra_due: string[];
  extra_office: string | null;
}
