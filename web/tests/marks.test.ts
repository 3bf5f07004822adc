import { describe, expect, it } from 'vitest';
import type { Choice, Poll } from '../src/api/types';
import { marksFit } from '../src/ballot/states';
import { choicesShown, electedMarks, markFor, marksOf } from '../src/votes/marks';
import { inOrder } from '../src/votes/standing';

const choices: Choice[] = [
  { choice_id: 'a', label: { en: 'João Duarte' } },
  { choice_id: 'b', label: { en: 'Amina Benali', ar: 'أمينة بنعلي' } },
];

describe('a name written in', () => {
  it('is one mark however its spaces and accents were typed', () => {
    expect(markFor('  Mei \u00a0 Tanaka ', choices, [])).toEqual({ mark: 'w:Mei Tanaka' });
    expect(markFor('Jose\u0301', choices, [])).toEqual({ mark: 'w:José' });
  });

  it('marks the candidate whose name it is, in any language and any capitals', () => {
    expect(markFor('joa\u0303o duarte', choices, [])).toEqual({ mark: 'a' });
    expect(markFor('أمينة بنعلي', choices, [])).toEqual({ mark: 'b' });
  });

  it.each([
    ['', [], 'write-in-unreadable'],
    ['x'.repeat(101), [], 'write-in-unreadable'],
    ['line\u0007bell', [], 'write-in-unreadable'],
    ['MEI TANAKA', ['w:Mei Tanaka'], 'marked-twice'],
    ['Amina Benali', ['b'], 'marked-twice'],
  ])('%j beside %j is refused: %s', (name, marks, refused) => {
    expect(markFor(name, choices, marks)).toEqual({ refused });
  });

  it('is refused where two candidates bear it', () => {
    const twins = [...choices, { choice_id: 'c', label: { en: 'AMINA BENALI' } }];
    expect(markFor('Amina Benali', twins, [])).toEqual({ refused: 'write-in-unclear' });
  });

  it('counts among the marks, up to as many as may be written in', () => {
    const paper = { choices, min_marks: 1, max_marks: 2, write_ins: 1 } as Poll;
    expect(marksFit(paper, ['a', 'w:Mei'], false)).toBe(true);
    expect(marksFit(paper, ['w:Mei', 'w:Lars'], false)).toBe(false);
    expect(marksFit(paper, ['a', 'b', 'w:Mei'], false)).toBe(false);
    expect(marksFit({ ...paper, write_ins: 0 }, ['w:Mei'], false)).toBe(false);
  });

  it('shows among the counts by its name, the most votes first', () => {
    const counts = { a: 1, b: 2, 'w:Mei Tanaka': 5 };
    const shown = inOrder(choicesShown(choices, counts), counts);
    expect(shown.map((one) => one.label.en)).toEqual(['Mei Tanaka', 'Amina Benali', 'João Duarte']);
  });

  it('is told elected under the mark that is on the papers', () => {
    const people = [{ candidate_id: 'n', name: 'Mei Tanaka', written_in: true }, { candidate_id: 'b', name: 'Amina Benali' }];
    expect(electedMarks(['n', 'b'], people, { b: 2, 'w:mei tanaka': 5 })).toEqual(['w:mei tanaka', 'b']);
  });
});

describe('a line of the roll call', () => {
  it('holds its marks apart, commas of a name written in included', () => {
    expect(marksOf('a,b', choices)).toEqual(['a', 'b']);
    expect(marksOf('a,w:Tanaka, Mei,w:Holm', choices)).toEqual(['a', 'w:Tanaka, Mei', 'w:Holm']);
    expect(marksOf('', choices)).toEqual([]);
  });
});
