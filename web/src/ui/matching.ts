/** Whether what is looked for stands in one of these texts, whatever its accents, vowel signs and capitals. */

const plain = (text: string): string =>
  text.normalize('NFD').replace(/[\u0300-\u036f\u064b-\u0652]/g, '').toLowerCase();

export function matches(wanted: string, texts: (string | null | undefined)[]): boolean {
  const known = plain(texts.filter(Boolean).join(' '));
  return plain(wanted).split(/\s+/).every((word) => known.includes(word));
}
