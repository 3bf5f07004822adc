/** The results of an assembly in the order of their decision, the newest first; lots and acclamations among the votes. */

import type { DecidedRound, DeclaredResult, Mandate } from '../../api/types';

export type Entry =
  | { kind: 'vote'; declared: DeclaredResult; round: DecidedRound | null }
  | { kind: 'round'; contest: string; round: DecidedRound };

export function entriesOf(results: DeclaredResult[], rounds: Record<string, DecidedRound[]>): Entry[] {
  const newest = [...results].sort((a, b) => Date.parse(b.result.declared_at) - Date.parse(a.result.declared_at));
  const shown = new Set<string>();
  const votes = newest.flatMap((declared): Entry[] => {
    const { poll } = declared;
    const all = poll.contest_id ? (rounds[poll.contest_id] ?? []) : [];
    const place = all.findIndex((one) => one.poll_id === poll.poll_id);
    // what followed the vote without another one: a lot, an acclamation
    const after = place < 0 ? [] : all.slice(place + 1, nextVote(all, place + 1));
    after.forEach((one) => shown.add(one.round_id));
    const without = after.reverse().map((round): Entry => ({ kind: 'round', contest: poll.contest_id ?? '', round }));
    return [...without, { kind: 'vote', declared, round: all[place] ?? null }];
  });
  const alone = Object.entries(rounds).flatMap(([contest, all]) =>
    all.filter((one) => !one.poll_id && !shown.has(one.round_id)).map((round): Entry => ({ kind: 'round', contest, round })),
  );
  return [...alone, ...votes];
}

function nextVote(all: DecidedRound[], from: number): number {
  const next = all.findIndex((one, place) => place >= from && one.poll_id);
  return next < 0 ? all.length : next;
}

/** The contests that the public can know of: those polled, the one last spoken of, and those whose mandates begin now. */
export function contestsOf(results: DeclaredResult[], mandates: Mandate[], spokenOf: string | undefined, closes: string | undefined): string[] {
  const polled = results.map((one) => one.poll.contest_id);
  const filled = mandates.filter((one) => one.begins === closes).map((one) => one.contest_id);
  return [...new Set([...polled, ...filled, spokenOf ?? null])].filter((id): id is string => Boolean(id)).sort();
}

/** The days on which something was decided, where the assembly meets; the first first. */
export function daysOf(results: DeclaredResult[], timeZone: string): string[] {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return [...new Set(results.map((one) => day.format(new Date(one.result.declared_at))))].sort();
}
