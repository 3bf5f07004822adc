import { Problem, Unreachable } from '../api/http';
import { known, t } from './language.svelte';

/** A refusal as a sentence: ours where the code is known, else the service's own. `about`: whom or what it names. */
export function sentenceFor(code: string | null, detail: string | null, about: Record<string, unknown> = {}): string {
  if (!code || !known(`problem-${code}`)) return detail || t('problem-unknown');
  const told = Object.entries(about).filter((entry): entry is [string, string | number] => ['string', 'number'].includes(typeof entry[1]));
  return t(`problem-${code}`, { ...Object.fromEntries(told), why: barred(about.reason) });
}

/** Why the rules do not let somebody be elected. */
const barred = (reason: unknown): string => (known(`barred-${String(reason)}`) ? t(`barred-${String(reason)}`) : '');

export function explain(error: unknown): string {
  if (error instanceof Unreachable) return t('problem-unreachable');
  if (!(error instanceof Problem)) return t('problem-unknown');
  const fields = error.body.errors;
  if (error.code === 'invalid' && Array.isArray(fields) && fields.length) {
    const list = (fields as { field?: string; reason?: string }[]).map((f) => `${f.field ?? ''}: ${f.reason ?? ''}`);
    return `${t('problem-invalid')} ${list.join('; ')}`;
  }
  return sentenceFor(error.code, error.detail, error.body);
}
