import { ask, Problem, Unreachable } from './http';
import type { Language, Role, Texts } from './types';

const at = '/voting';

export type DocumentKind = 'draft' | 'report' | 'application' | 'offer_to_host' | 'other';
export type Readers = 'delegations' | 'signed_in' | 'public';
export type FileType = 'pdf' | 'html' | 'text';
export type Translation = 'missing' | 'in_translation' | 'ready';
export const KINDS: readonly DocumentKind[] = ['draft', 'report', 'application', 'offer_to_host', 'other'];
export const READERS: readonly Readers[] = ['delegations', 'signed_in', 'public'];

export interface DocumentFile {
  language: Language;
  version: number;
  type: FileType;
  size: number;
  sha256: string;
  uploaded_at: string;
}

export interface PublicDocument {
  document_id: string;
  item_id: string | null;
  kind: DocumentKind;
  symbol: string;
  title: Texts;
  readers: Readers;
  original: Language;
  languages: Language[];
  translations: Record<Language, Translation>;
  files: DocumentFile[];
  state: 'draft' | 'scheduled' | 'published' | 'withdrawn';
  revision: number;
  published_at: string | null;
}

/** `versions`: for those alone who prepare documents or keep the record. */
export interface AssemblyDocument extends PublicDocument {
  embargo_until: string | null;
  withdrawn_because: string | null;
  versions: (DocumentFile & { name: string; uploaded_by: string })[];
}

/** What the live channel says: that something was distributed, not what. */
export interface DocumentMark {
  document_id: string;
  revision: number;
  item_id: string | null;
  published_at: string;
}

export interface DocumentFields {
  kind: DocumentKind;
  symbol: string;
  title: Texts;
  item_id: string | null;
  readers: Readers;
  embargo_until: string | null;
  original: Language;
  languages: Language[];
}

export const documents = async (role: Role, aid: string): Promise<AssemblyDocument[]> =>
  (await ask<{ documents: AssemblyDocument[] }>('GET', `${at}/assemblies/${aid}/documents?as=${role}`, { role })).documents;
export const publicDocuments = async (aid: string): Promise<PublicDocument[]> =>
  (await ask<{ documents: PublicDocument[] }>('GET', `${at}/assemblies/${aid}/public-documents`)).documents;
export const addDocument = (role: Role, aid: string, body: DocumentFields) =>
  ask<AssemblyDocument>('POST', `${at}/assemblies/${aid}/documents`, { role, body });
export const reviseDocument = (role: Role, id: string, body: Partial<DocumentFields>) =>
  ask<AssemblyDocument>('PATCH', `${at}/documents/${id}`, { role, body });
export const uploadFile = (role: Role, id: string, language: Language, file: File) =>
  ask<AssemblyDocument>('PUT', `${at}/documents/${id}/files/${language}?name=${encodeURIComponent(file.name)}`, { role, bytes: file, timeoutMs: 120_000 });
export const followTranslation = (role: Role, id: string, language: Language, state: 'missing' | 'in_translation') =>
  ask<AssemblyDocument>('PUT', `${at}/documents/${id}/translations/${language}`, { role, body: { state } });
export const publishDocument = (role: Role, id: string, incomplete: boolean) =>
  ask<AssemblyDocument>('POST', `${at}/documents/${id}/publish`, { role, body: { incomplete } });
export const withdrawDocument = (role: Role, id: string, reason: string) =>
  ask<AssemblyDocument>('POST', `${at}/documents/${id}/withdraw`, { role, body: { reason } });

/** Where a file is; role null: the public's. The service worker keeps what was read under this address. */
export const fileAddress = (role: Role | null, id: string, file: DocumentFile): string =>
  `/api${at}/documents/${id}/${role ? 'files' : 'public-files'}/${file.language}?version=${file.version}${role ? `&as=${role}` : ''}`;

/** The bytes of a file, from the service or as they were kept. */
export async function fetchFile(address: string): Promise<Blob> {
  let answer: Response;
  try {
    answer = await fetch(address, { credentials: 'same-origin', signal: AbortSignal.timeout(60_000) });
  } catch {
    throw new Unreachable();
  }
  if (!answer.ok) throw new Problem(answer.status, answer.status === 404 ? 'not-found' : 'unavailable', '');
  return answer.blob();
}
