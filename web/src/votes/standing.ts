/** How a delegation stands in a vote, for seat map, roll call and their files. */

import type { Result } from '../api/types';

export type Standing = 'yes' | 'no' | 'abstain' | 'marked' | 'present' | 'none' | 'absent' | 'suspended' | 'off-the-roll';
/** A recorded vote, as far as the map shows it. */
export type Recorded = Pick<Result, 'roll_call' | 'absent_members' | 'silent_members' | 'suspended_members'>;

const ANSWERS = ['yes', 'no', 'abstain'];
export const isAnswer = (mark: string | undefined): mark is 'yes' | 'no' | 'abstain' => ANSWERS.includes(mark ?? '');

/** What stands for one mark by itself. */
export const standingOfMark = (mark: string): Standing => (isAnswer(mark) ? mark : 'marked');

/** In the vote, or without one in the hall. Who had no vote to give is never shown as one who gave none. */
export function standingOf(code: string, vote: Recorded | null, present: ReadonlySet<string> | null): Standing {
  if (!vote?.roll_call) return present?.has(code) ? 'present' : 'none';
  const mark = vote.roll_call[code];
  if (mark) return standingOfMark(mark);
  if (vote.absent_members?.includes(code)) return 'absent';
  if (vote.suspended_members?.includes(code)) return 'suspended';
  return (vote.silent_members ?? [code]).includes(code) ? 'none' : 'off-the-roll';
}

/** Whom the roll call names: all that are here, with a vote or without. */
export const calledIn = ({ roll_call, absent_members = [], silent_members = [], suspended_members = [] }: Recorded): string[] =>
  [...new Set([...Object.keys(roll_call ?? {}), ...absent_members, ...silent_members, ...suspended_members])].sort();

/** Members sorted by their code, the order of the seats. */
export function seatOrder(names: Record<string, unknown>, votes: Record<string, string> | null): string[] {
  return [...new Set([...Object.keys(names), ...Object.keys(votes ?? {})])].sort();
}

/** Choices by their papers, most first; yes, no and abstain stay in their order. */
export function inOrder<C extends { choice_id: string }>(choices: C[], counts: Record<string, number> | null): C[] {
  if (!counts || choices.some((choice) => choice.choice_id === 'yes')) return choices;
  return [...choices].sort((a, b) => (counts[b.choice_id] ?? 0) - (counts[a.choice_id] ?? 0));
}

/** The count that had to be reached; none where the most votes decide. */
export const requiredOf = (result: { required: number; comparison: string } | null | undefined): number | null =>
  !result || result.comparison === 'most' ? null : result.required;
