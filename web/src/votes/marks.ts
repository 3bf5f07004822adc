/** Marks on a paper: choices, and names written in ("w:" and the name), as voting stores and counts them. */

import type { Choice } from '../api/types';

const WRITTEN = 'w:';
const MOST_CHARACTERS = 100;

export const isWritten = (mark: string): boolean => mark.startsWith(WRITTEN);
export const nameOf = (mark: string): string => mark.slice(WRITTEN.length);

const normalised = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim();
const folded = (name: string): string => normalised(name).toLocaleLowerCase('en');

export type WrittenIn = { mark: string } | { refused: 'write-in-unreadable' | 'write-in-unclear' | 'marked-twice' };

/** The mark that a name written in makes beside those there are; the name of one who stands is that one's mark. */
export function markFor(name: string, choices: Choice[], marks: string[]): WrittenIn {
  const written = normalised(name);
  if (!written || [...written].length > MOST_CHARACTERS || /\p{C}/u.test(written.replace(/[\u200c\u200d]/g, ''))) {
    return { refused: 'write-in-unreadable' };
  }
  const bearers = choices.filter(({ label }) => Object.values(label).some((one) => one && folded(one) === folded(written)));
  if (bearers.length > 1) return { refused: 'write-in-unclear' };
  const mark = bearers[0]?.choice_id ?? WRITTEN + written;
  const twice = marks.some((one) => one === mark || (isWritten(one) && folded(nameOf(one)) === folded(written)));
  return twice ? { refused: 'marked-twice' } : { mark };
}

/** The choices of a paper, and after them the names that were written in. */
export function choicesShown(choices: Choice[], counts: Record<string, number> | null | undefined): Choice[] {
  const written = Object.keys(counts ?? {}).filter(isWritten);
  return [...choices, ...written.map((mark) => choiceOf(mark, choices))];
}

export const choiceOf = (mark: string, choices: Choice[]): Choice =>
  choices.find((choice) => choice.choice_id === mark) ?? { choice_id: mark, label: { en: isWritten(mark) ? nameOf(mark) : mark } };

/** The marks of one line of a roll call. They are joined by commas, and a name written in may hold commas itself. */
export function marksOf(line: string, choices: Choice[]): string[] {
  const ids = new Set(choices.map((choice) => choice.choice_id));
  const marks: string[] = [];
  for (const piece of line ? line.split(',') : []) {
    const last = marks.at(-1);
    if (last && isWritten(last) && !ids.has(piece) && !isWritten(piece)) marks[marks.length - 1] = `${last},${piece}`;
    else marks.push(piece);
  }
  return marks;
}

interface Person {
  candidate_id: string;
  name: string;
  written_in?: boolean;
}

/** Those elected as they are marked on the papers: someone written in has an id only since. */
export function electedMarks(elected: string[], people: Person[], counts: Record<string, number>): string[] {
  return elected.map((id) => {
    const person = people.find((one) => one.candidate_id === id);
    if (!person?.written_in || id in counts) return id;
    return Object.keys(counts).find((mark) => isWritten(mark) && folded(nameOf(mark)) === folded(person.name)) ?? id;
  });
}
