import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import type { OutcomesView } from '#shared/contract/outcomes.ts';

interface SafetyTalkProps {
  readonly caseId: string;
  readonly taken: string;
  readonly safety: OutcomesView['safety'];
}

/** What to do, calmly, when an answer asks for a talk about safety; that it was read is recorded. */
export function SafetyTalk({ caseId, taken, safety }: SafetyTalkProps) {
  const { t } = useTranslation('outcomes');
  const say = useBilingual();
  const seen = useTell('measure.safetySeen');
  return (
    <Notice kind="safe" title={t('safety.title')}>
      <p>{t('safety.what')}</p>
      <ol>
        {safety.steps.map(({ id, text }) => (
          <li key={id}>{say(text)}</li>
        ))}
      </ol>
      <p>{t('safety.line', { line: safety.line })}</p>
      <ErrorNote error={seen.error} />
      <Button loading={seen.isPending} onClick={() => seen.mutate({ case: caseId, taken })}>
        {t('safety.seen')}
      </Button>
    </Notice>
  );
}
