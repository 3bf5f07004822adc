/** The register of resolutions: looked through by everyone, kept by the secretariat. */

import { ask } from './http';
import type { SheetFormat } from './voting';
import type { Dossier, Edition, Language, RegisterPage, Relation, ResolutionImport, Texts, Version } from './types';

export interface Sought {
  words?: string;
  year?: number | null;
  number?: number | null;
  page?: number;
}
export const PAGE_SIZE = 20;

type Place = { year: number; number: number };

const of = (organisation: string): string => `/voting/organisations/${organisation}/resolutions`;
const at = (organisation: string, { year, number }: Place): string => `${of(organisation)}/${year}/${number}`;

export const queryOf = (sought: Sought): URLSearchParams =>
  new URLSearchParams(Object.entries(sought).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));

export const find = (organisation: string, sought: Sought) =>
  ask<RegisterPage>('GET', `${of(organisation)}?size=${PAGE_SIZE}&${queryOf(sought)}`);
export const dossier = (organisation: string, place: Place) => ask<Dossier>('GET', at(organisation, place));

export const pageOf = (organisation: string, place?: Place): string =>
  place ? `/results/resolutions/${organisation}/${place.year}/${place.number}` : `/results/resolutions/${organisation}`;
export const documentOf = (organisation: string, place: Place, format: SheetFormat, language: Language): string =>
  `/api${at(organisation, place)}/document?format=${format}&language=${language}`;
export const fileOf = (organisation: string, format: 'csv' | 'json'): string => `/api${of(organisation)}/file?format=${format}`;
export const feedOf = (organisation: string, language: Language): string => `/api${of(organisation)}/feed?language=${language}`;

export const edition = (organisation: string, place: Place) =>
  ask<Edition>('GET', `${at(organisation, place)}/versions`, { role: 'secretary' });
export interface NewVersion {
  title: Texts;
  text?: Texts;
  relations: Relation[];
  based_on: number;
}
export const writeVersion = (organisation: string, place: Place, body: NewVersion) =>
  ask<Version>('POST', `${at(organisation, place)}/versions`, { role: 'secretary', body });
export const releaseVersion = (organisation: string, place: Place, version: number) =>
  ask<Version>('POST', `${at(organisation, place)}/versions/${version}/release`, { role: 'secretary', body: {} });
export const importResolutions = (organisation: string, csv: string, commit: boolean) =>
  ask<ResolutionImport>('POST', `${of(organisation)}/import?commit=${commit}`, { role: 'secretary', text: csv, timeoutMs: 60_000 });
