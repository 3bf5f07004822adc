/** Totals while they are being entered: a line for each choice, and for what is counted beside the choices. */

import type { Poll, Texts } from '../../api/types';
import { isSecret } from '../../votes/modes';
import type { Totals } from '../../api/voting';

interface Line {
  mark: string;
  label: Texts;
  count: number | null;
}

export interface Entry {
  lines: Line[];
  /** valid, blank, invalid: so far as this vote has them. */
  rest: { mark: 'valid' | 'blank' | 'invalid'; count: number | null }[];
  /** One mark a paper: then the valid papers follow from the counts. */
  single: boolean;
}

export function emptyTotals(poll: Poll): Entry {
  const lines = poll.choices.map((choice) => ({ mark: choice.choice_id, label: choice.label, count: null }));
  const single = poll.max_marks === 1;
  const names: Entry['rest'][number]['mark'][] = [];
  if (!single) names.push('valid');
  if (isSecret(poll)) names.push('blank', 'invalid');
  else if (poll.contest_id && !poll.choices.some((choice) => choice.choice_id === 'abstain')) names.push('blank');
  return { lines, rest: names.map((mark) => ({ mark, count: null })), single };
}

const whole = (count: number | null): count is number => Number.isInteger(count) && count! >= 0;

/** As it is sent; null while a figure is missing. */
export function totalsOf({ lines, rest }: Entry): Totals | null {
  if (![...lines, ...rest].every((line) => whole(line.count))) return null;
  const counts = Object.fromEntries(lines.map((line) => [line.mark, line.count!]));
  return { counts, ...Object.fromEntries(rest.map((line) => [line.mark, line.count!])) };
}

/** How many papers these figures make. */
export function papersIn({ lines, rest, single }: Entry): number {
  const sum = (all: { count: number | null }[]): number => all.reduce((total, line) => total + (whole(line.count) ? line.count : 0), 0);
  return sum(rest) + (single ? sum(lines) : 0);
}
