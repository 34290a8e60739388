import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useAsk, useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { Said, useSaid } from '#renderer/components/Said.tsx';
import { useLanguage } from '#renderer/i18n/bilingual.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import { type AgendaPart, agendaPartSchema } from '#shared/vocabulary/agenda.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { agendaOf } from './agendaParts.ts';

/** What is being changed of an agenda: all of its parts, or none when nothing was. */
const draftSchema = z.object({ parts: z.array(agendaPartSchema.extend({ says: z.string() })) });

/** The agenda of a circle that is prepared, and how what was changed of it is kept with the circle. */
export function useAgenda(at: AtPathway, circle: Circle) {
  const language = useLanguage();
  const library = useAsk('circle.agendas', {}).data?.library;
  const tell = useTell('circle.agenda');
  const draft = useKeptForm(at.form(`agenda/${circle.id}`), draftSchema, { parts: [] });
  const agenda = library === undefined ? undefined : agendaOf(circle, library, language);
  const changed = draft.value?.parts ?? [];
  return {
    parts: changed.length > 0 ? changed : (agenda?.parts ?? []),
    isChanged: changed.length > 0,
    change: (parts: readonly AgendaPart[]) => draft.change({ parts: [...parts] }),
    async keep() {
      if (agenda === undefined || changed.length === 0) return;
      const parts = changed.filter(({ says }) => says.trim() !== '');
      await tell.mutateAsync({ ...at.on, circle: circle.id, agenda: { ...agenda, parts } });
      await draft.discard();
    },
    isKeeping: tell.isPending,
    error: tell.error,
  };
}

/** The agenda before the circle: as the program has it for this form, to be reworded, added to and shortened. */
export function AgendaBefore({ agenda }: { readonly agenda: ReturnType<typeof useAgenda> }) {
  const { t } = useTranslation('room');
  const said = useSaid();
  return (
    <details>
      <summary>{t('agenda.title')}</summary>
      <div className="stack">
        <p className="quiet">{t('agenda.what')}</p>
        <AgendaEditor parts={agenda.parts} onChange={agenda.change} />
        <Said said={said} />
        {agenda.isChanged && (
          <div>
            <Button
              loading={agenda.isKeeping}
              onClick={() =>
                void agenda
                  .keep()
                  .then(() => said.say(t('agenda.kept')))
                  .catch(() => {})
              }
            >
              {t('agenda.keep')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}
