import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { need, useNeeded } from './needed.ts';
import type { Walk } from './walk.ts';

const concernSchema = z.object({ words: z.string() });

interface ConcernDialogProps {
  readonly walk: Walk;
  readonly onClose: () => void;
}

/** A worry in one line, from any page. A new screening follows before the next step. */
export function ConcernDialog({ walk: { view, pathway }, onClose }: ConcernDialogProps) {
  const { t } = useTranslation('case');
  const raise = useTell('concern.raise');
  const form = useKeptForm(`case:${view.id}/${pathway.id}/concern`, concernSchema, { words: '' });
  const words = form.value?.words ?? '';
  const needed = useNeeded(need(words.trim() === '', 'concern-words', t('concern.missing')));
  const confirm = () =>
    needed.whenComplete(() =>
      raise.mutate(
        { case: view.id, pathway: pathway.id, words },
        { onSuccess: () => void form.discard().then(onClose) },
      ),
    );
  return (
    <ConfirmDialog
      open
      title={t('concern.title')}
      confirm={t('concern.confirm')}
      busy={raise.isPending}
      error={raise.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('concern.next')}</p>
      <WordsField
        id="concern-words"
        label={t('concern.label')}
        description={t('concern.why')}
        rows={2}
        maxLength={10_000}
        value={words}
        error={needed.errorAt('concern-words')}
        onChange={(changed) => form.change({ words: changed })}
      />
    </ConfirmDialog>
  );
}
