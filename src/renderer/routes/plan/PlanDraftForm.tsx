import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asking, useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { Said } from '#renderer/components/Said.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { useTakenOff } from '#renderer/components/useTakenOff.ts';
import { useLanguage } from '#renderer/i18n/bilingual.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Obligation } from '#shared/vocabulary/obligation.ts';
import type { PlanVersion } from '#shared/vocabulary/plan.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import { LineEditor } from './LineEditor.tsx';
import { MonthStrip } from './MonthStrip.tsx';
import { PlanChecks } from './PlanChecks.tsx';
import {
  type DraftedLine,
  draftedFrom,
  draftedFromProposal,
  emptyFields,
  endOf,
  lineInput,
  ownLine,
  planDraftSchema,
} from './planDraft.ts';
import { useChecks } from './useChecks.ts';

interface PlanDraftFormProps {
  readonly at: AtPathway;
  /** The version to begin from. */
  readonly before: PlanVersion | undefined;
  /** A plan is in force already: an amendment says why. */
  readonly amends: boolean;
  readonly policy: Policy['plan'];
  readonly obligations: readonly Obligation[];
  readonly onDrafted: () => void;
}

/** The draft: lines proposed from the survivor's needs, to edit, to strike and to add to, checked as one types. */
export function PlanDraftForm({ at, before, amends, policy, obligations, onDrafted }: PlanDraftFormProps) {
  const { t } = useTranslation('plan');
  const mine = useLanguage();
  const queries = useQueryClient();
  const [fresh] = useState(() => ({
    startsOn: before?.startsOn ?? at.today,
    lines: (before?.lines ?? [])
      .filter(({ decision }) => decision !== 'strike')
      .map((line) => draftedFrom(line)),
    why: before?.why ?? '',
  }));
  const kept = useKeptForm(at.form('plan'), planDraftSchema, fresh);
  const record = useTell('plan.draft');
  const [proposing, setProposing] = useState<Error | null>(null);
  const [tried, setTried] = useState(false);
  const draft = kept.value;
  const checks = useChecks(at, draft);
  const {
    said,
    takeOff,
    at: struckAt,
  } = useTakenOff(draft?.lines ?? [], (lines) => draft !== undefined && kept.change({ ...draft, lines }));
  if (draft === undefined) return <ErrorNote error={kept.error} />;

  const end = endOf(draft.startsOn, policy.months);
  const change = (line: DraftedLine) =>
    kept.change({ ...draft, lines: draft.lines.map((other) => (other.key === line.key ? line : other)) });
  const propose = async () => {
    setProposing(null);
    const language = at.person(at.pathway.survivor)?.language ?? mine;
    const { lines } = await queries.fetchQuery({
      ...asking('plan.propose', {
        ...at.on,
        startsOn: draft.startsOn,
        language,
      }),
      staleTime: 0,
    });
    const there = new Set(draft.lines.map(({ obligation }) => obligation));
    const proposed = lines.map(draftedFromProposal).filter(({ obligation }) => !there.has(obligation));
    kept.change({ ...draft, lines: [...draft.lines, ...proposed] });
  };
  const act = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const unfinished = draft.lines.find((line) => emptyFields(line).length > 0);
    const [field] = unfinished === undefined ? [] : emptyFields(unfinished);
    if (unfinished !== undefined) return document.getElementById(`${unfinished.key}-${field}`)?.focus();
    if (amends && draft.why.trim() === '') return document.getElementById('plan-why')?.focus();
    if (draft.lines.length === 0) return document.getElementById('propose')?.focus();
    await record.mutateAsync({
      ...at.on,
      lines: draft.lines.map(lineInput),
      ...(draft.why.trim() === '' ? {} : { why: draft.why }),
    });
    await kept.discard();
    onDrafted();
  };

  return (
    <form className="stack" onSubmit={(event) => void act(event).catch(() => {})} noValidate>
      <Panel title={t('draft.title')} aside={<SaveState state={kept.state} at={kept.keptAt} />}>
        <p className="quiet">{t('draft.why')}</p>
        <DateField
          label={t('draft.startsOn')}
          description={t('draft.startsOnHow')}
          value={draft.startsOn}
          onChange={(startsOn) => kept.change({ ...draft, startsOn })}
        />
        <div className="row">
          <Button
            id="propose"
            variant={draft.lines.length === 0 ? 'filled' : 'default'}
            onClick={() => void propose().catch(setProposing)}
          >
            {t('draft.propose')}
          </Button>
          <Button
            variant="transparent"
            onClick={() => kept.change({ ...draft, lines: [...draft.lines, ownLine(draft.startsOn, end)] })}
          >
            {t('draft.own')}
          </Button>
        </div>
        <ErrorNote error={proposing} />
      </Panel>
      {draft.lines.map((line, place) => (
        <Fragment key={line.key}>
          {place === struckAt && <Said said={said} />}
          <LineEditor
            line={line}
            number={place + 1}
            notIf={obligations.find(({ id }) => id === line.obligation)?.notIf}
            checks={checks.filter(
              ({ check, lines }) => check !== 'monthTooFull' && lines.some((id) => id === `line-${place}`),
            )}
            tried={tried}
            reckonings={at.pathway.reckonings}
            onChange={change}
            onStrike={() => takeOff(place, t('line.struck', { number: place + 1 }))}
          />
        </Fragment>
      ))}
      {struckAt >= draft.lines.length && <Said said={said} />}
      {draft.lines.length > 0 && (
        <>
          <Panel title={t('months.title')}>
            <MonthStrip
              startsOn={draft.startsOn}
              months={policy.months}
              most={policy.monthlyLoad}
              lines={draft.lines}
            />
          </Panel>
          <PlanChecks checks={checks} numberOf={(id) => Number(id.replace('line-', '')) + 1} />
          {amends && (
            <TextInput
              id="plan-why"
              label={t('draft.amendWhy')}
              value={draft.why}
              maxLength={200}
              error={tried && draft.why.trim() === '' ? t('draft.amendWhyMissing') : undefined}
              onChange={(event) => kept.change({ ...draft, why: event.currentTarget.value })}
            />
          )}
          <ErrorNote error={record.error} />
          <div className="row">
            <Button type="submit" variant="filled" loading={record.isPending}>
              {t('draft.record')}
            </Button>
            <span className="quiet small">{t('draft.binds')}</span>
          </div>
        </>
      )}
    </form>
  );
}
