/** How a resolution is called and found. */

import { LANGUAGES } from '../../texts/language.svelte';
import type { Language, Texts } from '../../api/types';

export const called = (place: { year: number; number: number }): string => `${place.year}/${String(place.number).padStart(2, '0')}`;

/** What the address of a page of the register names. */
export function placeIn(path: string): { organisation: string; year: number; number: number } {
  const [organisation, year, number] = path.split('/').slice(3);
  return { organisation: organisation ?? '', year: Number(year), number: Number(number) };
}

export const missingIn = (texts: Texts | null): Language[] => LANGUAGES.filter((one) => !texts?.[one]?.trim());
