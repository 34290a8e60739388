import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import { Guide } from './Guide.tsx';
import { type AtStep, StepPage } from './StepPage.tsx';

const communitySchema = z.object({
  on: z.string(),
  organisation: z.string(),
  supportForSurvivor: z.string(),
  servicesForAccountableParty: z.string(),
});
type Community = z.infer<typeof communitySchema>;

/** Both sides are referred to the community organisation: support for one, services for the other. */
export function CommunityPage() {
  return (
    <StepPage page="community" name="community" by="facilitator" opensFor={['referToCommunity']}>
      {(at) => <CommunityStep key={at.form} at={at} />}
    </StepPage>
  );
}

function CommunityStep({ at }: { readonly at: AtStep }) {
  const { t } = useTranslation('steps');
  const refer = useTell('community.refer');
  const [fresh] = useState<Community>(() => ({
    on: at.today,
    organisation: '',
    supportForSurvivor: '',
    servicesForAccountableParty: '',
  }));
  const form = useKeptForm(at.form, communitySchema, fresh);
  const value = form.value ?? fresh;
  const change = (part: Partial<Community>) => form.change({ ...value, ...part });
  const needed = useNeeded([
    ...need(value.organisation.trim() === '', 'organisation', t('community.needOrganisation')),
    ...need(value.supportForSurvivor.trim() === '', 'support', t('community.needSupport')),
    ...need(value.servicesForAccountableParty.trim() === '', 'services', t('community.needServices')),
    ...need(value.on === '', 'referred-on', t('needDay')),
  ]);
  if (form.value === undefined) return null;

  const recordIt = () =>
    refer.mutate({ ...at.on, referral: value }, { onSuccess: () => void form.discard().then(at.toCase) });
  return (
    <Guide
      name="community"
      missing={needed.missing}
      action={t('community.action')}
      onAct={() => needed.whenComplete(recordIt)}
      busy={refer.isPending}
      error={refer.error}
      kept={form}
    >
      <TextInput
        id="organisation"
        label={t('community.organisation')}
        value={value.organisation}
        maxLength={200}
        autoComplete="off"
        error={needed.errorAt('organisation')}
        onChange={(event) => change({ organisation: event.currentTarget.value })}
      />
      <WordsField
        id="support"
        label={t('community.support', { name: at.survivor.name })}
        description={t('community.supportWhy')}
        value={value.supportForSurvivor}
        error={needed.errorAt('support')}
        onChange={(supportForSurvivor) => change({ supportForSurvivor })}
      />
      <WordsField
        id="services"
        label={t('community.services', { name: at.accountableParty.name })}
        description={t('community.servicesWhy')}
        value={value.servicesForAccountableParty}
        error={needed.errorAt('services')}
        onChange={(servicesForAccountableParty) => change({ servicesForAccountableParty })}
      />
      <DateField
        id="referred-on"
        label={t('community.on')}
        value={value.on}
        max={at.today}
        error={needed.errorAt('referred-on')}
        onChange={(on) => change({ on })}
      />
    </Guide>
  );
}
