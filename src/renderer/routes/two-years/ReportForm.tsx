import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { GuidedStep } from '#renderer/components/GuidedStep.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import { violationSchema } from '#shared/vocabulary/pathway.ts';
import { linesInForce } from './linesInForce.ts';
import styles from './twoYears.module.css';

const { reportedBy } = violationSchema.shape;
const draftSchema = z.object({
  reportedOn: z.string(),
  reportedBy: reportedBy.optional(),
  lines: z.array(z.string()),
  what: z.string(),
});

interface ReportFormProps {
  readonly at: AtPathway;
  readonly onRecorded: () => void;
}

/** What happened, who says so, and which lines it is about. */
export function ReportForm({ at, onRecorded }: ReportFormProps) {
  const { t } = useTranslation(['two-years', 'steps']);
  const kept = useKeptForm(at.form('violation'), draftSchema, {
    reportedOn: at.today,
    lines: [],
    what: '',
  });
  const report = useTell('violation.report');
  const [tried, setTried] = useState(false);
  if (kept.value === undefined) return null;
  const draft = kept.value;
  const act = async () => {
    setTried(true);
    const { reportedBy: who } = draft;
    if (draft.what.trim() === '') return document.getElementById('violation-what')?.focus();
    if (who === undefined) return document.getElementById('violation-by')?.focus();
    if (draft.reportedOn === '') return document.getElementById('violation-on')?.focus();
    await report.mutateAsync({ ...at.on, ...draft, reportedBy: who });
    await kept.discard();
    onRecorded();
  };
  return (
    <GuidedStep
      why={<p>{t('report.why')}</p>}
      need={[t('report.needWords'), t('report.needSafe')]}
      mayGoWrong={[t('report.wrongProof'), t('report.wrongTell')]}
      next={<p>{t('report.next')}</p>}
      action={t('report.record')}
      onAct={() => void act().catch(() => {})}
      busy={report.isPending}
      error={report.error ?? kept.error}
      besides={<SaveState state={kept.state} at={kept.keptAt} />}
    >
      <WordsField
        id="violation-what"
        label={t('report.what')}
        description={t('report.whatHow')}
        value={draft.what}
        error={tried && draft.what.trim() === '' ? t('report.whatMissing') : undefined}
        onChange={(what) => kept.change({ ...draft, what })}
      />
      {/* Nobody is put down as the one who told before somebody says so: it cannot be taken back. */}
      <NativeSelect
        id="violation-by"
        label={t('report.by')}
        value={draft.reportedBy ?? ''}
        error={tried && draft.reportedBy === undefined ? t('report.byMissing') : undefined}
        data={[
          { value: '', label: t('report.byChoose'), disabled: true },
          ...reportedBy.options.map((value) => ({ value, label: t(`reporter.${value}`) })),
        ]}
        onChange={(event) => {
          const chosen = reportedBy.safeParse(event.currentTarget.value);
          if (chosen.success) kept.change({ ...draft, reportedBy: chosen.data });
        }}
      />
      <DateField
        id="violation-on"
        label={t('report.on')}
        error={tried && draft.reportedOn === '' ? t('steps:needDay') : undefined}
        value={draft.reportedOn}
        max={at.today}
        onChange={(reportedOn) => kept.change({ ...draft, reportedOn })}
      />
      <fieldset className={styles.field}>
        <legend>{t('report.lines')}</legend>
        {linesInForce(at.pathway).map(({ id, text }) => (
          <Tick
            key={id}
            label={text}
            checked={draft.lines.includes(id)}
            onChange={(event) =>
              kept.change({
                ...draft,
                lines: event.currentTarget.checked
                  ? [...draft.lines, id]
                  : draft.lines.filter((other) => other !== id),
              })
            }
          />
        ))}
      </fieldset>
    </GuidedStep>
  );
}
