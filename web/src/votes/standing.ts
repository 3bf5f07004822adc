/** How a delegation stands in a vote, for seat map, roll call and their files. */

export type Standing = 'yes' | 'no' | 'abstain' | 'marked' | 'present' | 'none' | 'absent';

const ANSWERS = ['yes', 'no', 'abstain'];
export const isAnswer = (mark: string | undefined): mark is 'yes' | 'no' | 'abstain' => ANSWERS.includes(mark ?? '');

/** `absent`: who was not there when the vote opened, and did not vote later either. */
export function standingOf(
  code: string, votes: Record<string, string> | null, present: ReadonlySet<string> | null, absent: readonly string[] = [],
): Standing {
  const vote = votes?.[code];
  if (isAnswer(vote)) return vote;
  if (vote) return 'marked';
  if (votes) return absent.includes(code) ? 'absent' : 'none';
  return present?.has(code) ? 'present' : 'none';
}

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
