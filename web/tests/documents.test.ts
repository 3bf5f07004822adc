import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AssemblyDocument, DocumentFile } from '../src/api/documents';
import type { Language } from '../src/api/types';
import { byItem, fileFor, isNew, markSeen, readSeen } from '../src/documents/reading';
import { lookInto, sortFiles } from '../src/screens/secretary/documents/names';

const file = (language: Language): DocumentFile => ({ language, version: 1, type: 'text', size: 1, sha256: 'x', uploaded_at: '2025-11-24T09:00:00Z' });

function document(symbol: string, languages: Language[], more: Partial<AssemblyDocument> = {}): AssemblyDocument {
  return {
    document_id: symbol, item_id: null, kind: 'report', symbol, title: { en: symbol }, readers: 'delegations', original: 'fr', languages,
    translations: { ar: 'missing', en: 'missing', es: 'missing', fr: 'missing' }, files: languages.map(file), state: 'published', revision: 2,
    published_at: null, embargo_until: null, withdrawn_because: null, versions: [], ...more,
  };
}

describe('reading', () => {
  it('takes the language wished for, else the original, else what there is, and says which', () => {
    expect(fileFor(document('A', ['ar', 'fr']), 'ar')).toMatchObject({ file: { language: 'ar' }, instead: false });
    expect(fileFor(document('A', ['en', 'fr']), 'ar')).toMatchObject({ file: { language: 'fr' }, instead: true });
    expect(fileFor(document('A', ['en', 'es']), 'ar')).toMatchObject({ file: { language: 'en' }, instead: true });
    expect(fileFor(document('A', []), 'ar')).toBeNull();
  });

  it('stands under its item, in the order of the agenda; the rest comes last', () => {
    const all = [document('A', ['en']), document('B', ['en'], { item_id: 'two' }), document('C', ['en'], { item_id: 'one' }), document('D', ['en'], { item_id: 'gone' })];
    const groups = byItem(all, ['one', 'two']).map((group) => [group.item, group.documents.map((one) => one.symbol)]);
    expect(groups).toEqual([['one', ['C']], ['two', ['B']], [null, ['A', 'D']]]);
  });

  describe('what is new', () => {
    let kept: Record<string, string>;
    beforeEach(() => {
      kept = {};
      vi.stubGlobal('localStorage', { getItem: (key: string) => kept[key] ?? null, setItem: (key: string, value: string) => (kept[key] = value) });
    });

    it('is new until it was opened, and again when it changes', () => {
      const one = document('A', ['en']);
      expect(isNew(readSeen(), one)).toBe(true);
      markSeen(readSeen(), one);
      expect(isNew(readSeen(), one)).toBe(false);
      expect(isNew(readSeen(), { ...one, revision: 3 })).toBe(true);
    });

    it('remembers a bounded number, and nothing that it cannot read', () => {
      let seen = readSeen();
      for (let n = 0; n < 510; n += 1) seen = markSeen(seen, document(`D${n}`, ['en']));
      expect(Object.keys(seen)).toHaveLength(500);
      kept['hemicycle.documents-seen'] = 'not ours';
      expect(readSeen()).toEqual({});
    });
  });
});

describe('many files at once', () => {
  const given = (name: string, content = 'x'): File => new File([content], name);
  const sorted = (names: string[], documents: AssemblyDocument[] = []) =>
    sortFiles(names.map((name) => given(name)), documents).map((one) => [one.symbol, one.language, one.document?.symbol ?? null, one.fault]);

  it('go where their names say, to a document that is there or to a new one', () => {
    expect(sorted(['AG-2025-RAP-01_ar.pdf', 'AG-2025-RAP-01_EN.PDF', 'ag-2025-rap-02_fr.html'], [document('AG-2025/RAP-01', [])])).toEqual([
      ['AG-2025/RAP-01', 'ar', 'AG-2025/RAP-01', null],
      ['AG-2025/RAP-01', 'en', 'AG-2025/RAP-01', null],
      ['ag-2025-rap-02', 'fr', null, null],
    ]);
  });

  it('are each refused by what is wrong with them, before anything is sent', () => {
    const faults = (files: File[], documents: AssemblyDocument[] = []): unknown[] => sortFiles(files, documents).map((one) => one.fault);
    expect(faults([given('report.pdf'), given('S-1_ar.docx'), given('S-1_de.pdf'), given('S-1_en.txt', '')])).toEqual(['name', 'name', 'language', 'empty']);
    expect(faults([given('S-1_en.txt'), given('s-1_EN.pdf')])).toEqual([null, 'twice']);
    expect(faults([given('S-1_en.txt')], [document('S-1', [], { state: 'withdrawn' })])).toEqual(['withdrawn']);
    expect(faults([Object.defineProperty(given('S-1_en.pdf'), 'size', { value: 20_000_001 })])).toEqual(['size']);
  });

  it('are looked into as far as their beginning goes', async () => {
    expect(await lookInto(given('S-1_en.pdf', '%PDF-1.7\n...'))).toBeNull();
    expect(await lookInto(given('S-1_en.pdf', 'PK\x03\x04'))).toBe('content');
    expect(await lookInto(given('S-1_en.txt', 'نص'))).toBeNull();
    expect(await lookInto(given('S-1_en.txt', '%PDF-1.7\n...'))).toBe('content');
    expect(await lookInto(new File([new Uint8Array([0x52, 0xe9, 0x73])], 'S-1_fr.txt'))).toBe('content');
  });
});
