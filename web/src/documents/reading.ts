/** In which language a document is read, and what has been read of it on this machine. */

import type { AssemblyDocument, DocumentFile, PublicDocument } from '../api/documents';
import type { Language } from '../api/types';

/** The file in the language wished for, else in the original's, else the first there is; `instead` says that it is another. */
export function fileFor(document: PublicDocument, wish: Language): { file: DocumentFile; instead: boolean } | null {
  for (const language of [wish, document.original, 'en', 'fr', 'es', 'ar'] as Language[]) {
    const file = document.files.find((one) => one.language === language);
    if (file) return { file, instead: language !== wish };
  }
  return null;
}

export type Seen = Record<string, number>;

const KEPT = 'hemicycle.documents-seen';
const MOST_SEEN = 500;

export function readSeen(): Seen {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
    return kept && typeof kept === 'object' ? (kept as Seen) : {};
  } catch {
    return {}; // not ours: everything counts as new
  }
}

export function markSeen(seen: Seen, document: PublicDocument): Seen {
  const rest = Object.entries(seen).filter(([id]) => id !== document.document_id);
  const next = Object.fromEntries([...rest, [document.document_id, document.revision] as const].slice(-MOST_SEEN));
  localStorage.setItem(KEPT, JSON.stringify(next));
  return next;
}

export const isNew = (seen: Seen, document: PublicDocument): boolean => (seen[document.document_id] ?? -1) < document.revision;

/** By agenda item, in the order of `items`; those of no item last. Within one by symbol, as they come. */
export function byItem<D extends PublicDocument>(documents: D[], items: string[]): { item: string | null; documents: D[] }[] {
  const places = [...items, null];
  const place = (document: D): string | null => (document.item_id && items.includes(document.item_id) ? document.item_id : null);
  return places
    .map((item) => ({ item, documents: documents.filter((one) => place(one) === item) }))
    .filter((group) => group.documents.length);
}

export const published = <D extends PublicDocument>(documents: D[]): D[] => documents.filter((one) => one.state === 'published');

export type Shown = AssemblyDocument | PublicDocument;
