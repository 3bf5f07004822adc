/** What the names of files say: `AG-2025-RAP-01_ar.pdf` is the Arabic of AG-2025-RAP-01. What is in a file the service decides. */

import type { AssemblyDocument } from '../../../api/documents';
import type { Language } from '../../../api/types';

export const MOST_FILES = 200;
export const MOST_BYTES = 20_000_000;

export type Fault = 'name' | 'language' | 'empty' | 'size' | 'twice' | 'withdrawn' | 'content';

export interface Sorted {
  file: File;
  symbol: string;
  language: Language | null;
  /** The document it goes to; null: a new one. */
  document: AssemblyDocument | null;
  fault: Fault | null;
}

const NAMED = /^([A-Za-z0-9](?:[A-Za-z0-9.-]{0,38}[A-Za-z0-9])?)_([A-Za-z]{2,3})\.(pdf|html?|txt)$/i;
const KNOWN = new Set(['ar', 'en', 'es', 'fr']);

/** A slash cannot stand in the name of a file. */
const bare = (symbol: string): string => symbol.replaceAll('/', '-').toLowerCase();

/** Where each file goes, or why it goes nowhere. */
export function sortFiles(files: File[], documents: AssemblyDocument[]): Sorted[] {
  const seen = new Set<string>();
  return files.map((file) => {
    const [, symbol = '', code = ''] = NAMED.exec(file.name) ?? [];
    const language = KNOWN.has(code.toLowerCase()) ? (code.toLowerCase() as Language) : null;
    const document = documents.find((one) => bare(one.symbol) === bare(symbol)) ?? null;
    const place = `${bare(symbol)} ${language}`;
    const fault = faultOf(file, symbol, language, document, seen.has(place));
    if (!fault) seen.add(place);
    return { file, symbol: document?.symbol ?? symbol, language, document, fault };
  });
}

function faultOf(file: File, symbol: string, language: Language | null, document: AssemblyDocument | null, twice: boolean): Fault | null {
  if (!symbol) return 'name';
  if (!language) return 'language';
  if (!file.size) return 'empty';
  if (file.size > MOST_BYTES) return 'size';
  if (document?.state === 'withdrawn') return 'withdrawn';
  return twice ? 'twice' : null;
}

/** Whether the beginning of a file contradicts its name: told before a document is made for it. The service looks at all of it. */
export async function lookInto(file: File): Promise<Fault | null> {
  const pdf = (await file.slice(0, 5).text()) === '%PDF-';
  if (/\.pdf$/i.test(file.name) !== pdf) return 'content';
  if (pdf) return null;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return null;
  } catch {
    return 'content';
  }
}

/** As a field of date and time has it, by the clock of this machine. */
export function atThisClock(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
