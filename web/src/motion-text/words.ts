/** What differs between two wordings, word by word as the language divides words. Loaded only where differences are shown. */

import { diffWords } from 'diff';
import type { Language } from '../api/types';

export interface Piece {
  is: 'same' | 'added' | 'removed';
  text: string;
}

/** The pieces without those removed are `after`, those without the added ones `before`, up to the spaces between words. */
export function piecesOf(before: string, after: string, language: Language): Piece[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return diffWords(before, after, { intlSegmenter }).map(({ added, removed, value }) => ({ is: added ? 'added' : removed ? 'removed' : 'same', text: value }));
}
