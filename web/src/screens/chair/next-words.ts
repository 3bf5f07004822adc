/** The words on the chair's big button, and what they are about. */

import type { Poll } from '../../api/types';
import { listOf, said, t } from '../../texts/language.svelte';
import { regionName } from '../../texts/names';
import { fitsSealed } from '../../votes/marks';
import { nameOfCandidate } from '../elections/races';
import type { NextAction } from './next-action';

export function wordsOf(next: NextAction): string {
  if (next.action === 'prepare') return next.motion.second_vote ? 'do-second-vote' : next.repeat_of ? 'do-repeat' : 'do-prepare';
  if (next.action === 'call-round' && !next.race.ballots) return 'do-call-first-round';
  return `do-${next.action}`;
}

export function aboutOf(next: NextAction, titleOf: (motion: string) => string): string {
  switch (next.action) {
    case 'prepare':
      return said(next.motion.title).text;
    case 'await-motion':
      return t(`waits-${next.waits_for.code}`, { first: titleOf(next.waits_for.motion_id) });
    case 'await-stop':
      return t('stop-awaits');
    case 'await-seal':
      return t(fitsSealed(next.waiting) ? 'seal-waits-host' : 'seal-not-possible');
    case 'await-keys':
      return keysOf(next.waiting);
    case 'open-sitting':
    case 'open-item':
    case 'close-item':
      return said(next.item.title).text;
    case 'call-round':
    case 'call-special':
    case 'draw-lots':
    case 'acclaim':
    case 'nominate':
      return [said(next.contest.title).text, next.race.region ? regionName(next.race.region) : '', ...among(next)].filter(Boolean).join(' · ');
    default:
      return '';
  }
}

/** How far the keys of a sealed vote are; without figures where they were not told. */
function keysOf({ sealing }: Poll): string {
  if (!sealing) return t('seal-waits-keys');
  const tellers = t('seal-keys-of', { made: sealing.tellers });
  return sealing.host ? tellers : `${tellers} · ${t('seal-host-waits')}`;
}

/** Whom a special ballot, a lot or an acclamation is about. */
function among(next: Extract<NextAction, { race: unknown }>): string[] {
  const ids = next.action === 'acclaim' ? next.race.standing : (next.race.tie?.among ?? []);
  return ids.length ? [listOf(ids.map((id) => nameOfCandidate(next.contest, id)))] : [];
}
