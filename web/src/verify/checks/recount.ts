/** Check 7: the papers counted again, what was required worked out again, and the outcome that follows. */

import { isQuestion, type Bundle, type Manifest, type Paper, type RecordedBallot } from '../bundle';
import { demand } from '../failure';
import { inOneSpelling } from '../names';
import { kindOf, leastOf, type Kind } from './papers';
import { counting } from './recorded';

export interface Count { counts: Record<string, number>; valid: number; blank: number; invalid: number; papers: number }

/** `marks` of a paper that did not open: null. */
export function countOf(manifest: Manifest, papers: (string[] | null)[], paper: Paper | null): Count {
  const kinds: Record<Kind, number> = { valid: paper?.valid ?? 0, blank: paper?.blank ?? 0, invalid: paper?.invalid ?? 0 };
  const marked = new Map(manifest.choices.map(({ choice_id }) => [choice_id, 0]));
  const add = (mark: string, of: number): unknown => marked.set(mark, (marked.get(mark) ?? 0) + of);
  for (const [mark, of] of Object.entries(paper?.counts ?? {})) add(mark, of);
  for (const marks of papers) {
    const kind = marks ? kindOf(manifest, marks) : 'invalid';
    kinds[kind]++;
    if (kind === 'valid') for (const mark of marks!) add(mark, 1);
  }
  const offered = manifest.choices.map(({ choice_id }): [string, number] => [choice_id, marked.get(choice_id)!]);
  for (const [choice_id] of offered) marked.delete(choice_id);
  const counts = Object.fromEntries([...offered, ...inOneSpelling(marked)]);
  return { counts, ...kinds, papers: kinds.valid + kinds.blank + kinds.invalid };
}

function sizeOf(base: string, size: number | undefined, manifest: Manifest, count: Count): number {
  if (base === 'fixed') return size ?? 0;
  if (base === 'valid' || base === 'yes_no') {
    if (!isQuestion(manifest)) return count.valid;
    const { yes = 0, no = 0, abstain = 0 } = count.counts;
    return base === 'yes_no' ? yes + no : yes + no + abstain;
  }
  return manifest.sizes[base as keyof Manifest['sizes']];
}

export const checkBelongs = ({ manifest, manifest_hash, result }: Bundle): void =>
  demand(result.poll_id === manifest.poll_id && result.manifest_hash === manifest_hash, 'result-of-another-vote');

export function checkResult(bundle: Bundle, count: Count): void {
  const { manifest, result } = bundle;
  for (const key of ['valid', 'blank', 'invalid', 'papers'] as const) demand(result[key] === count[key], 'count-differs', key);
  demand(sameMap(result.counts, count.counts), 'count-differs');
  const { rule } = manifest;
  const base = rule.most ? 'valid' : rule.base;
  const size = sizeOf(base, rule.most ? undefined : rule.size, manifest, count);
  const required = rule.most ? 1 : Math.max(1, leastOf(rule, size));
  demand(result.base === base && result.base_size === size && result.required === required, 'majority-differs');
  checkQuorum(bundle);
  demand(result.outcome === outcomeOf(bundle, count, size, required), 'outcome-differs');
  if (bundle.kind === 'recorded') demand(sameMap(result.roll_call, rollCall(bundle.ballots)), 'roll-call-differs');
}

function checkQuorum({ manifest, result }: Bundle): void {
  const { quorum, sizes } = manifest;
  const required = quorum ? leastOf(quorum, sizes[quorum.base as keyof Manifest['sizes']]) : 0;
  demand(result.quorum_required === required && result.quorum_met === result.quorum_present >= required, 'quorum-differs');
  if (!quorum?.checked_at.includes('close')) demand(result.quorum_present === sizes.present, 'quorum-differs');
}

function outcomeOf({ manifest, result }: Bundle, { counts }: Count, size: number, required: number): string {
  if (!result.quorum_met) return 'no_quorum';
  if (!isQuestion(manifest)) return 'counted';
  const { postponed_by } = manifest;
  const [yes, no, abstentions] = [counts.yes ?? 0, counts.no ?? 0, counts.abstain ?? 0];
  if (postponed_by && abstentions > 0 && abstentions >= leastOf(postponed_by, yes + no + abstentions)) return 'postponed';
  return size > 0 && yes >= required ? 'adopted' : 'not_adopted';
}

const rollCall = (ballots: RecordedBallot[]): Record<string, string> =>
  Object.fromEntries(counting(ballots).map(({ member, marks }) => [member, marks.join(',')]));

function sameMap(a: unknown, b: Record<string, unknown>): boolean {
  if (typeof a !== 'object' || a === null) return false;
  const keys = Object.keys(b);
  return Object.keys(a).length === keys.length && keys.every((key) => Object.hasOwn(a, key) && (a as Record<string, unknown>)[key] === b[key]);
}
