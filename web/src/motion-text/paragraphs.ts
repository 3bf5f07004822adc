/** Texts in numbered paragraphs, and an amendment as changes to them. */

import type { Language, TextChange } from '../api/types';

/** The lines of a text that say something, in order; voting numbers the same ones (domain/motion_text.py). */
export const paragraphsOf = (text: string): string[] => text.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/).map((line) => line.trim()).filter(Boolean);

export type Kind = 'same' | 'replaced' | 'inserted' | 'deleted';

/** One paragraph as it stands and as it would; what is inserted has no number yet. */
export interface Line {
  number: number | null;
  kind: Kind;
  before: string;
  after: string;
}

/** A text in one language with the changes of an amendment in their places. */
export function linesOf(text: string, changes: TextChange[], language: Language): Line[] {
  const wordsOf = (change: TextChange): string => paragraphsOf(change.text?.[language] ?? '').join('\n');
  const inserted = (after: number): Line[] =>
    changes
      .filter((one) => one.op === 'insert' && one.paragraph === after)
      .map((one) => ({ number: null, kind: 'inserted', before: '', after: wordsOf(one) }));
  const own = (before: string, number: number): Line => {
    const change = changes.find((one) => one.op !== 'insert' && one.paragraph === number);
    if (!change) return { number, kind: 'same', before, after: before };
    return change.op === 'delete' ? { number, kind: 'deleted', before, after: '' } : { number, kind: 'replaced', before, after: wordsOf(change) };
  };
  return [...inserted(0), ...paragraphsOf(text).flatMap((before, index) => [own(before, index + 1), ...inserted(index + 1)])];
}
