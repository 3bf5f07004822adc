/** Whether what is looked for stands in one of these texts, whatever its accents, vowel signs, capitals and kinds of alef. */

const plain = (text: string): string =>
  text
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u0640\u064b-\u0655]/g, '')
    .toLowerCase();

export function matches(wanted: string, texts: (string | null | undefined)[]): boolean {
  const known = plain(texts.filter(Boolean).join(' '));
  return plain(wanted).split(/\s+/).every((word) => known.includes(word));
}
