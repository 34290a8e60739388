import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { offerFile } from '#renderer/bridge/offerFile.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import type { ScreeningPart } from './occasion.ts';

/** The questions as a form for pen and paper, in the person's language, for a place where no computer may be. */
export function BlankForm({ at, person }: Pick<ScreeningPart, 'at' | 'person'>) {
  const { t } = useTranslation('screening');
  const form = useTell('document.blankForm');
  const make = () =>
    form.mutate({ ...at.on, person: person.id, language: person.language }, { onSuccess: offerFile });
  return (
    <>
      <Button variant="transparent" loading={form.isPending} onClick={make}>
        {t('paper.blank')}
      </Button>
      <ErrorNote error={form.error} />
    </>
  );
}
