import type { Agenda, AgendaLibrary, AgendaPart } from '#shared/vocabulary/agenda.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { inLanguage, type Language } from '#shared/vocabulary/text.ts';

/** The agenda of a circle: as it was made, or as the program's template for its form gives it. */
export function agendaOf(
  { agenda, form }: Pick<Circle, 'agenda' | 'form'>,
  { agendas, version }: AgendaLibrary,
  language: Language,
): Agenda {
  if (agenda !== undefined) return agenda;
  const template = agendas.find(({ forms }) => forms.includes(form));
  const parts = (template?.parts ?? []).map((part) => ({ ...part, says: inLanguage(part.says, language) }));
  return { template: template?.id ?? form, version, language, parts };
}

/** A question of one's own, after this part. */
export function withRoundAfter(parts: readonly AgendaPart[], at: number, says: string): AgendaPart[] {
  const taken = new Set(parts.map(({ id }) => id));
  let number = 1;
  while (taken.has(`own-${number}`)) number += 1;
  return [...parts.slice(0, at + 1), { id: `own-${number}`, kind: 'round', says }, ...parts.slice(at + 1)];
}

/** Whether a part can be left out: a circle is never without its rules, nor without a close. */
export function mayBeLeftOut({ kind }: Pick<AgendaPart, 'kind'>): boolean {
  return kind !== 'guidelines' && kind !== 'closing';
}
