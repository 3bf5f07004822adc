/** How a resolution is called and found, and how its text is read. */

import { LANGUAGES } from '../../texts/language.svelte';
import type { Language, Texts } from '../../api/types';

export const called = (place: { year: number; number: number }): string => `${place.year}/${String(place.number).padStart(2, '0')}`;

/** What the address of a page of the register names. */
export function placeIn(path: string): { organisation: string; year: number; number: number } {
  const [organisation, year, number] = path.split('/').slice(3);
  return { organisation: organisation ?? '', year: Number(year), number: Number(number) };
}

/** The lines of a text that say something, in order; voting numbers the same ones (domain/resolution.py). */
export const paragraphsOf = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/).map((line) => line.trim()).filter(Boolean);

export const missingIn = (texts: Texts | null): Language[] => LANGUAGES.filter((one) => !texts?.[one]?.trim());
