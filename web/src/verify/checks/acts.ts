/** Check 8: the log of acts, its chain and what must be in it; and the heads of it that were shown in the hall. */

import { hex } from '../bytes';
import type { Act, Bundle, Checkpoint } from '../bundle';
import { canonical } from '../canonical';
import { hashOf } from '../crypto';
import { demand } from '../failure';

/** `noted`: heads of the log that somebody wrote down in the hall, of each hash the beginning. The numbers of those that lie outside these acts
are given back. */
export async function checkActs(bundle: Bundle, noted: Checkpoint[]): Promise<number[]> {
  const { previous, entries, organisation_id } = bundle.acts;
  let before = { hash: previous, number: (entries[0]?.number ?? 1) - 1 };
  for (const { hash, ...entry } of entries) {
    const follows = entry.organisation_id === organisation_id && entry.previous === before.hash && entry.number === before.number + 1 && hash === hex(await hashOf(entry));
    demand(follows, 'acts-broken', String(entry.number));
    before = { hash, number: entry.number };
  }
  checkCourse(bundle);
  const heads = new Map(entries.map(({ number, hash }) => [number, hash]));
  demand(bundle.checkpoints.some(({ number }) => heads.has(number)), 'checkpoint-differs');
  for (const { number, hash } of [...bundle.checkpoints, ...noted]) demand(heads.get(number)?.startsWith(hash) ?? true, 'checkpoint-differs', String(number));
  return noted.map(({ number }) => number).filter((number) => !heads.has(number));
}

/** Opened, closed, in a sealed vote the box opened by two, declared: in this order. */
function checkCourse(bundle: Bundle): void {
  const { kind, manifest, manifest_hash, closed, result, acts } = bundle;
  const told = (key: string, value: unknown) => ({ details }: Act): boolean =>
    Object.hasOwn(details, key) && canonical(details[key]) === canonical(value);
  const any = (): boolean => true;
  const course: [string, (act: Act) => boolean][] = [
    ['poll opened', told('manifest_hash', manifest_hash)],
    ['poll closed', told('set_hash', closed.set_hash)],
    ...(kind === 'sealed' ? [['box opened', any], ['box opened', any]] as [string, () => boolean][] : []),
    ['result declared', (act) => told('outcome', result.outcome)(act) && told('counts', result.counts)(act)],
  ];
  for (const act of acts.entries) {
    const [verb, fits] = course[0] ?? [];
    if (act.subject === manifest.poll_id && act.verb === verb && fits?.(act)) course.shift();
  }
  demand(course.length === 0, 'acts-incomplete', course[0]?.[0]);
  if (bundle.kind !== 'sealed') return;
  // nor was it opened at another time, or by another teller
  const openings = acts.entries.filter(({ subject, verb }) => subject === manifest.poll_id && verb === 'box opened');
  const tellers = openings.map(({ details }) => canonical(details.teller ?? null)).sort();
  demand(tellers.join() === bundle.opened.map(({ teller }) => canonical(teller)).join(), 'acts-incomplete', 'box opened');
}
