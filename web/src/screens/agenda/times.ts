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

export function delayWords(minutes: number | null | undefined): { id: string; minutes: number } | null {
  if (minutes === null || minutes === undefined) return null;
  if (minutes === 0) return { id: 'delay-none', minutes };
  return minutes > 0 ? { id: 'delay-late', minutes } : { id: 'delay-early', minutes: -minutes };
}
