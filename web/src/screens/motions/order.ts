/** Motions as the chair's list shows them: each with what is put before it, the furthest amendment first, then the parts. */

import type { Motion, MotionAtTheDesk } from '../../api/types';

export const decided = (motion: Pick<Motion, 'state'>): boolean => motion.state !== 'tabled';

/** Neither put to the vote nor to be put: greyed, with why. */
export const neverPut = (motion: Pick<Motion, 'state'>): boolean => motion.state === 'moot' || motion.state === 'withdrawn';

const LAST = 1_000_000;
const place = (motion: Motion): number => (motion.role === 'part' ? LAST + 1 : (motion.distance ?? LAST));

/** What is put before this motion, in order: its amendments, then its parts. */
export const before = <M extends Motion>(motion: Motion, all: M[]): M[] =>
  all.filter((one) => one.parent_motion_id === motion.motion_id).sort((a, b) => place(a) - place(b));

/** A motion and everything below it, in the order of voting: what comes before it stands before it. */
export function family<M extends Motion>(motion: M, all: M[], seen = new Set<string>()): M[] {
  if (seen.has(motion.motion_id)) return [];
  seen.add(motion.motion_id);
  return [...before(motion, all).flatMap((one) => family(one, all, seen)), motion];
}

export const topOf = <M extends Motion>(motion: M, all: M[]): M => {
  let top = motion;
  for (let steps = 0; top.parent_motion_id && steps < 20; steps++) {
    const parent = all.find((one) => one.motion_id === top.parent_motion_id);
    if (!parent) break;
    top = parent;
  }
  return top;
};

export const waitsFor = (motion: Motion, desk: MotionAtTheDesk[]): MotionAtTheDesk['waits_for'] =>
  desk.find((one) => one.motion_id === motion.motion_id)?.waits_for ?? null;
