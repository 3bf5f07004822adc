/** Names written in (section 7.1): what may be written, in which one form, who bears a name already, and which names are alike. */

import { byCodePoint } from './canonical';
import { RUNS } from './characters';

export const WRITTEN = 'w:';
const MOST_CHARACTERS = 100;
const SPACES = ' \\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const RUN_OF_SPACES = new RegExp(`[${SPACES}]+`, 'gu');

function ranges(): string {
  const runs = RUNS.trim().split(/\s+/).map((run) => parseInt(run, 36));
  let [at, among] = [0, ''];
  for (let run = 0; run < runs.length; run += 2) {
    const first = at + runs[run]!;
    at = first + runs[run + 1]!;
    among += `\\u{${first.toString(16)}}-\\u{${(at - 1).toString(16)}}`;
  }
  return among;
}
const AMONG = ranges();
const NAME = new RegExp(`^[${AMONG}]{1,${MOST_CHARACTERS}}$`, 'u');
const COMPARED = new RegExp(`^[${AMONG}${SPACES}]*$`, 'u');

export const isWritten = (mark: string): boolean => mark.startsWith(WRITTEN);
export const nameOf = (mark: string): string => mark.slice(WRITTEN.length);

export const normal = (text: string): string => text.normalize('NFC').replace(RUN_OF_SPACES, ' ').replace(/^ +| +$/g, '');

/** Unicode's full case folding, but that Cherokee comes out in small letters: what is alike there is alike here. */
const caseless = (character: string): string => (character === 'ı' ? character : character.toLowerCase().toUpperCase().toLowerCase());
/** The same of all spellings that are counted as one. */
export const alike = (text: string): string => Array.from(text, caseless).join('').normalize('NFC');

/** Whether it can be read out, and stands in its one form. */
export const isReadable = (name: string): boolean => NAME.test(name) && normal(name) === name;

export interface Named { choice_id: string; label?: Record<string, string | null | undefined> }

/** Those of the choices that bear this name, in whatever language. */
export const bearersOf = <C extends Named>(name: string, choices: C[]): C[] =>
  choices.filter(({ label }) => Object.values(label ?? {}).some((one) => typeof one === 'string' && COMPARED.test(one) && alike(normal(one)) === alike(name)));

export const isFit = (mark: string, choices: Named[]): boolean =>
  isWritten(mark) && isReadable(nameOf(mark)) && bearersOf(nameOf(mark), choices).length === 0;

/** The votes of all that are alike, under the spelling most used; of equals the first by code points. */
export function inOneSpelling(marked: Map<string, number>): [string, number][] {
  const together = new Map<string, [string, number][]>();
  for (const [mark, of] of marked) if (of > 0) together.set(alike(mark), [...(together.get(alike(mark)) ?? []), [mark, of]]);
  return [...together.values()].map((spellings) => {
    const [most] = [...spellings].sort(([a, ofA], [b, ofB]) => ofB - ofA || byCodePoint(a, b));
    return [most![0], spellings.reduce((sum, [, of]) => sum + of, 0)];
  });
}
