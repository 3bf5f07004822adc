/** When an item of the agenda is expected, on the clocks of the place where the assembly meets, and how late that is. */

import type { AgendaItem, Language } from '../../api/types';
import { language, localeOf } from '../../texts/language.svelte';

export const clockIn = (at: string, zone: string, code: Language = language.code): string =>
  new Intl.DateTimeFormat(localeOf(code), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(new Date(at));

export const dayIn = (at: string, zone: string, code: Language = language.code): string =>
  new Intl.DateTimeFormat(localeOf(code), { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone }).format(new Date(at));

/** As printed; what was said before items had numbers has its place. */
export const numberOf = (item: AgendaItem): string => item.number || String(item.position);

export const timeOf = (item: AgendaItem): string | null => item.began_at ?? item.expected_start ?? null;

/** The message for a delay and what it is filled with: in minutes up to two hours, then in hours, then in days. */
export function delayWords(minutes: number | null | undefined): { id: string; args: Record<string, number>; late: boolean } | null {
  if (minutes === null || minutes === undefined) return null;
  if (minutes === 0) return { id: 'delay-none', args: {}, late: false };
  const [size, late] = [Math.abs(minutes), minutes > 0];
  const hours = Math.floor(size / 60);
  const word = late ? 'late' : 'early';
  if (size < 120) return { id: `delay-${word}`, args: { minutes: size }, late };
  if (hours < 48) return { id: `delay-${word}-hours`, args: { hours, minutes: size % 60 }, late };
  return { id: `delay-${word}-days`, args: { days: Math.floor(hours / 24), hours: hours % 24 }, late };
}
