/** The texts of the screens, in the language chosen, and texts of the assembly in the best language there is. */

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language, Texts } from '../api/types';

export const LANGUAGES: readonly Language[] = ['en', 'ar', 'fr', 'es'];
export const NAMES: Record<Language, string> = { en: 'English', ar: 'العربية', fr: 'Français', es: 'Español' };

const KEPT = 'hemicycle.language';
const sources = import.meta.glob<string>('./*.ftl', { query: '?raw', import: 'default' });

let bundles = $state.raw<Partial<Record<Language, FluentBundle>>>({});
let chosen = $state<Language>('en');

export type Arguments = Record<string, FluentVariable>;

const LOCALES: Record<Language, string> = { en: 'en-GB', ar: 'ar-u-nu-latn', fr: 'fr', es: 'es' };

/** Numbers stay in the digits that the assembly's papers use, in Arabic too. */
export const localeOf = (language: Language): string => LOCALES[language];

export const directionOf = (language: string): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

export const language = {
  get code(): Language {
    return chosen;
  },
};

export async function loadTexts(code: Language): Promise<void> {
  if (bundles[code]) return;
  const source = sources[`./${code}.ftl`];
  if (!source) return;
  const bundle = new FluentBundle(localeOf(code));
  bundle.addResource(new FluentResource(await source()));
  bundles = { ...bundles, [code]: bundle };
}

export async function choose(code: Language): Promise<void> {
  await loadTexts(code);
  chosen = code;
  localStorage.setItem(KEPT, code);
  document.documentElement.lang = code;
  document.documentElement.dir = directionOf(code);
}

/** The language remembered, or the browser's, or English. */
export async function start(): Promise<void> {
  const wishes = [localStorage.getItem(KEPT), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  await choose((wishes.find((wish) => LANGUAGES.includes(wish as Language)) as Language | undefined) ?? 'en');
}

export function tIn(code: Language, id: string, args?: Arguments): string {
  const bundle = bundles[code] ?? bundles[chosen];
  const message = bundle?.getMessage(id);
  return message?.value ? bundle!.formatPattern(message.value, args) : id;
}

export const t = (id: string, args?: Arguments): string => tIn(chosen, id, args);

/** Whether there is a text of this id. */
export const knownIn = (code: Language, id: string): boolean => Boolean((bundles[code] ?? bundles[chosen])?.hasMessage(id));
export const known = (id: string): boolean => knownIn(chosen, id);

export function said(texts: Texts | null | undefined, wish: Language = chosen): { text: string; lang: Language } {
  for (const lang of [wish, ...LANGUAGES]) {
    const text = texts?.[lang];
    if (text) return { text, lang };
  }
  return { text: '', lang: wish };
}

export const formatTime = (at: string, code: Language = chosen): string =>
  new Intl.DateTimeFormat(localeOf(code), { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(new Date(at));

export const formatDate = (on: string, code: Language = chosen): string =>
  new Intl.DateTimeFormat(localeOf(code), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(on));

export const formatMoment = (at: string, code: Language = chosen): string =>
  new Intl.DateTimeFormat(localeOf(code), {
    day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
  }).format(new Date(at));

/** What a language is called in the language chosen: "Arabic", "arabe", "árabe". */
export const languageName = (of: Language, code: Language = chosen): string =>
  new Intl.DisplayNames(localeOf(code), { type: 'language' }).of(of) ?? NAMES[of];

/** Names as one list: "A, B and C". Each keeps its own direction. */
export const listOf = (names: string[], code: Language = chosen): string =>
  new Intl.ListFormat(localeOf(code), { type: 'conjunction' }).format(names.map((name) => `\u2068${name}\u2069`));
