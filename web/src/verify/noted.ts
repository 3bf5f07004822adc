/** A head of the log of acts as somebody wrote it down in the hall, and what a verification made of it. */

import type { Checkpoint } from './bundle';
import type { Report } from './verify';

const NUMBER = /^[1-9][0-9]{0,14}$/;
const DIGITS = /^[0-9a-f]{16,64}$/;

/** Of the hash the first 16 digits or more, in groups or not; null where it is no such thing. */
export function noted(number: string, digits: string): Checkpoint | null {
  const [entry, hash] = [number, digits].map((typed) => typed.replace(/\s/g, '').toLowerCase()) as [string, string];
  return NUMBER.test(entry) && DIGITS.test(hash) ? { number: Number(entry), hash } : null;
}

/** `unseen`: the log fails by itself, so nothing was compared. */
export type Compared = 'alike' | 'differs' | 'outside' | 'unseen';

export function comparedWith({ findings, outside }: Pick<Report, 'findings' | 'outside'>, { number }: Checkpoint): Compared {
  if (outside.includes(number)) return 'outside';
  const acts = findings.find(({ check }) => check === 'acts');
  if (acts?.code === null) return 'alike';
  return acts?.code === 'checkpoint-differs' && acts.about === String(number) ? 'differs' : 'unseen';
}
