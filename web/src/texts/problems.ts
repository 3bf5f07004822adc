import { Problem, Unreachable } from '../api/http';
import { known, t } from './language.svelte';

/** A refusal as a sentence: ours where the code is known, else the service's own. */
export function sentenceFor(code: string | null, detail: string | null): string {
  if (code && known(`problem-${code}`)) return t(`problem-${code}`);
  return detail || t('problem-unknown');
}

export function explain(error: unknown): string {
  if (error instanceof Unreachable) return t('problem-unreachable');
  if (!(error instanceof Problem)) return t('problem-unknown');
  const fields = error.body.errors;
  if (error.code === 'invalid' && Array.isArray(fields) && fields.length) {
    const list = (fields as { field?: string; reason?: string }[]).map((f) => `${f.field ?? ''}: ${f.reason ?? ''}`);
    return `${t('problem-invalid')} ${list.join('; ')}`;
  }
  return sentenceFor(error.code, error.detail);
}
