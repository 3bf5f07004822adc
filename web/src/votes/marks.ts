/** Marks on a paper: choices, and names written in ("w:" and the name), as voting stores and counts them. */

import type { Choice, Poll } from '../api/types';
import { alike, bearersOf, isReadable, isWritten, nameOf, normal, WRITTEN } from '../verify/names';

export { isWritten, nameOf };

export type WrittenIn = { mark: string } | { refused: 'write-in-unreadable' | 'write-in-unclear' | 'marked-twice' };

/** The mark that a name written in makes beside those there are; the name of one who stands is that one's mark. */
export function markFor(name: string, choices: Choice[], marks: string[]): WrittenIn {
  const written = normal(name);
  if (!isReadable(written)) return { refused: 'write-in-unreadable' };
  const bearers = bearersOf(written, choices);
  if (bearers.length > 1) return { refused: 'write-in-unclear' };
  const mark = bearers[0]?.choice_id ?? WRITTEN + written;
  const twice = marks.some((one) => one === mark || (isWritten(one) && alike(nameOf(one)) === alike(written)));
  return twice ? { refused: 'marked-twice' } : { mark };
}

const MOST_SEALED = 10;
/** Whether as many names as may be written in fit a sealed ballot. */
export const fitsSealed = (poll: Pick<Poll, 'write_ins'>): boolean => poll.write_ins <= MOST_SEALED;

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
    return Object.keys(counts).find((mark) => isWritten(mark) && alike(nameOf(mark)) === alike(normal(person.name))) ?? id;
  });
}
