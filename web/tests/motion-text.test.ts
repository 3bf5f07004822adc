import { describe, expect, it } from 'vitest';
import type { Language, TextChange } from '../src/api/types';
import { linesOf, paragraphsOf } from '../src/motion-text/paragraphs';
import { piecesOf } from '../src/motion-text/words';

describe('a text in paragraphs', () => {
  it('numbers the lines that say something, as voting does', () => {
    expect(paragraphsOf('The Assembly,\r\n\n  Recalling its rules,\n \nDecides.\n')).toEqual(['The Assembly,', 'Recalling its rules,', 'Decides.']);
  });

  it('shows an amendment in its places, whatever the order of its changes', () => {
    const changes: TextChange[] = [
      { op: 'insert', paragraph: 3, text: { en: 'Last.' } },
      { op: 'delete', paragraph: 3 },
      { op: 'replace', paragraph: 2, text: { en: 'B.\nAnd more.' } },
      { op: 'insert', paragraph: 0, text: { en: 'Head.' } },
    ];
    expect(linesOf('One.\nTwo.\nThree.', changes, 'en').map(({ number, kind, after }) => [number, kind, after])).toEqual([
      [null, 'inserted', 'Head.'],
      [1, 'same', 'One.'],
      [2, 'replaced', 'B.\nAnd more.'],
      [3, 'deleted', ''],
      [null, 'inserted', 'Last.'],
    ]);
  });
});

describe('what differs', () => {
  const spaces = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const cases: [Language, string, string][] = [
    ['en', 'Decides to meet every month, in plenary.', 'Decides to meet every two weeks, in plenary.'],
    ['fr', "Décide de se réunir chaque mois ; l'ordre du jour est public.", "Décide de se réunir chaque semaine ; l'ordre du jour est publié."],
    ['es', 'Decide reunirse cada mes.', 'Decide no reunirse.'],
    ['ar', 'تقرر أن تجتمع كل شهر في جلسة عامة.', 'تقرر أن تجتمع كل أسبوع في جلسة عامة.'],
    ['ar', '', 'تقرر.'],
    ['en', 'Decides.', ''],
  ];

  it.each(cases)('in %s is told by pieces that make both wordings again', (language, before, after) => {
    const pieces = piecesOf(before, after, language);
    const without = (what: string): string => spaces(pieces.filter((one) => one.is !== what).map((one) => one.text).join(''));
    expect(without('added')).toBe(spaces(before));
    expect(without('removed')).toBe(spaces(after));
  });

  it('is whole words, in Arabic too', () => {
    const pieces = piecesOf(cases[3]![1], cases[3]![2], 'ar');
    expect(pieces.filter((one) => one.is !== 'same').map((one) => [one.is, one.text.trim()])).toEqual([['removed', 'شهر'], ['added', 'أسبوع']]);
  });

  it('is nothing where nothing differs', () => {
    expect(piecesOf('Decides.', 'Decides.', 'en').map((one) => one.is)).toEqual(['same']);
  });
});
