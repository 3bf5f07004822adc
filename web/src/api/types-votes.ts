/** The contracts of voting: motions, polls, results. */

import type { Texts } from './types';

export type PollMode = 'recorded' | 'hands' | 'secret' | 'sealed';
/** Of a sealed round: keys are made, complete, ballots taken, the last ones awaited, the box closed, opened. */
export type Stage = 'keys' | 'ready' | 'open' | 'closing' | 'closed' | 'opened';
export type PollState = 'prepared' | 'open' | 'held' | 'closed' | 'declared' | 'void';
export type Outcome = 'adopted' | 'not_adopted' | 'no_quorum' | 'postponed' | 'counted';
export type Answer = 'yes' | 'no' | 'abstain';

export interface Motion {
  motion_id: string;
  item_id: string | null;
  subject: string;
  title: Texts;
  text: Texts | null;
  majority: string;
  parent_motion_id: string | null;
  state: 'tabled' | 'adopted' | 'not_adopted' | 'moot' | 'withdrawn';
  role: 'motion' | 'amendment' | 'part';
  /** Of an amendment: 1 is furthest from the text, and voted first. */
  distance: number | null;
  /** Of a part. */
  operative: boolean | null;
  question: string | null;
  moot_if_adopted: string[];
  sets_majority_of: { motion_id: string; [more: string]: unknown } | null;
  gives_priority_to: string | null;
  /** Equally divided once: the rules ask for a second vote. */
  second_vote: boolean;
  /** Why it was decided without a vote of its own. */
  sentence: Texts | null;
  /** Of an amendment by paragraph. */
  changes?: TextChange[];
}

/** To a numbered paragraph of the text that is amended; `insert`: after it, at the beginning for 0. */
export interface TextChange {
  op: 'replace' | 'insert' | 'delete';
  paragraph: number;
  text?: Texts | null;
}

/** The text as it stands: as amended so far and, once a vote on it was opened, as it was put. */
export interface MotionText {
  motion_id: string | null;
  text: Texts | null;
  changes: TextChange[];
  /** The text whose paragraphs are changed. */
  against: Texts | null;
  /** That text, were this amendment adopted next. */
  would_be: Texts | null;
  /** Its paragraphs that two amendments replace or delete; the later one stands. */
  contested: number[];
  /** Motions whose effect on the words is not worked out. */
  not_in: string[];
}

/** A motion as the desk of the chair sees it: with its rule, and what has to be decided before it can be put. */
export interface MotionAtTheDesk extends Motion {
  mode: PollMode;
  rule: RuleOfVote;
  waits_for: { code: string; motion_id: string } | null;
}

/** A rule as it is frozen with a vote, or with a motion. */
export interface RuleOfVote {
  rules?: string;
  majority?: string;
  fraction?: string;
  comparison?: string;
  base?: string;
  size?: number;
  most?: boolean;
  source?: string;
  verify?: boolean;
}

export interface Choice {
  choice_id: string;
  label: Texts;
  member?: string | null;
}

/** Of a sealed vote: how many of its three tellers have shown their keys, whether their host has, and tablets that stand in for others. */
export interface Sealing {
  tellers: number;
  host: boolean;
  swapped: number;
}

/** By a teller. Both are null for those who may not see them. */
export interface Stopped {
  by: string | null;
  reason: string | null;
}

export interface Poll {
  poll_id: string;
  motion_id: string | null;
  contest_id: string | null;
  number: number;
  repeat_of: string | null;
  title: Texts;
  mode: PollMode;
  secrecy: 'named' | 'operator-trusted' | 'to-be-sealed' | 'sealed';
  /** Why a vote that was to be sealed is held on trust in the operator. */
  trusted_because?: string | null;
  /** Of a sealed vote, how far its round is. */
  stage?: Stage | null;
  sealing?: Sealing | null;
  /** Of a closed vote: the hash of the ballots that were in it. */
  set_hash?: string | null;
  /** Heads of the log of acts while it ran, the newest last. */
  checkpoints?: { number: number; hash: string }[];
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
  rule: RuleOfVote;
  /** Of an election. */
  round: 'ballot' | 'special' | null;
  region: string | null;
  /** Members that may not vote in this poll. */
  excluded: string[];
  /** So many names may be written in, marked as "w:" and the name. */
  write_ins: number;
  /** Paper ballots that tellers have given out. */
  paper_issued: number;
  /** Motion ids: adopted amendments, and rejected parts, of the motion put. */
  as_amended: string[];
  without_parts: string[];
  /** Decides nothing, and is on no record: said so wherever it shows. */
  practice?: boolean;
  /** It was open when the backup was made that it came back from. */
  held_because?: 'restored' | null;
  /** Nobody goes on with it until the chair lifts the stop or annuls it. */
  stopped?: Stopped | null;
}

/** A declared vote, and how one's own delegation voted in it where votes are recorded by name. */
export interface OwnVote {
  poll_id: string;
  number: number;
  title: Texts;
  mode: PollMode;
  choices: Choice[];
  declared_at: string;
  outcome: Outcome;
  sentence: Texts;
  own: string | null;
}

/** A recorded vote put right after the declaration. */
export interface Correction {
  number: number;
  member: string;
  was: string;
  becomes: string;
  reason: string;
  corrected_at: string;
  corrected_by: string;
}

export interface PaperTotals {
  issued: number;
  valid: number;
  blank: number;
  invalid: number;
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
  absent: number;
  required: number;
  base: string;
  base_size: number;
  fraction: string;
  comparison: string;
  quorum_required: number;
  quorum_present: number;
  quorum_met: boolean;
  sentence: Texts;
  /** The rule, its source, and the arithmetic. */
  working: Texts;
  rule: RuleOfVote;
  /** Equally divided, and the rules ask for a second vote. */
  second_vote: boolean;
  paper: PaperTotals | null;
  corrections: Correction[];
  /** As first declared, where it was corrected since. */
  announced: { outcome: Outcome; counts: Record<string, number>; sentence: Texts } | null;
  roll_call: Record<string, string> | null;
  /** Of a recorded vote: who were not there when it opened and did not vote later; who were there, and did not vote; who are here,
      and on no roll. Results declared before these were told have none. */
  absent_members?: string[];
  silent_members?: string[];
  suspended_members?: string[];
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
  /** Not told of a secret ballot. */
  accepted_at: string | null;
  link: number;
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
