/** What a paper is worth (section 7), and the number that a share of a size demands. */

import type { Manifest, Share } from '../bundle';
import { alike, isFit } from '../names';

type Marking = Pick<Manifest, 'choices' | 'min_marks' | 'max_marks' | 'blank_allowed' | 'write_ins'>;
export type Kind = 'valid' | 'blank' | 'invalid';

export function kindOf({ choices, min_marks, max_marks, blank_allowed, write_ins }: Marking, marks: string[]): Kind {
  if (marks.length === 0) return blank_allowed ? 'blank' : 'invalid';
  const offered = new Set(choices.map(({ choice_id }) => choice_id));
  const written = marks.filter((mark) => !offered.has(mark));
  const different = new Set(marks.map((mark) => (offered.has(mark) ? mark : alike(mark))));
  const fits = written.length <= write_ins && written.every((mark) => isFit(mark, choices)) && different.size === marks.length;
  return fits && marks.length >= min_marks && marks.length <= max_marks ? 'valid' : 'invalid';
}

/** The least count c with c*b > size*a, or c*b >= size*a. In integers of any size. */
export function leastOf({ fraction, comparison }: Pick<Share, 'fraction' | 'comparison'>, size: number): number {
  const [a, b] = fraction.split('/').map(BigInt) as [bigint, bigint];
  const part = BigInt(size) * a;
  return Number(comparison === '>' ? part / b + 1n : (part + b - 1n) / b);
}
