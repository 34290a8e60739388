import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { Picture } from '#renderer/components/Picture.tsx';
import { Said } from '#renderer/components/Said.tsx';
import { useFormSaid } from '#renderer/components/useFormSaid.ts';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { servicesInTime } from '#renderer/pictures/services.ts';
import type { CaseView } from '#shared/contract/case-view.ts';
import { AddService } from './AddService.tsx';
import { CaseFrame } from './CaseFrame.tsx';
import { ServiceRow } from './ServiceRow.tsx';

/** What each person wants and has. Services outlast the process and have no end but the one a person sets. */
export function ServicesPage() {
  const { t } = useTranslation('services');
  return (
    <CaseFrame together="services" title={t('title')} summary={() => t('summary')}>
      {(view) => <Services view={view} />}
    </CaseFrame>
  );
}

function Services({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation(['services', 'pictures']);
  const say = useBilingual();
  const me = useAsk('session.me', {});
  const program = useAsk('program.view', {});
  const day = useAsk('today.view', {});
  const [adding, setAdding] = useState(false);
  const { said, onDone } = useFormSaid(setAdding, t('add.done'));
  if (me.data === undefined || program.data === undefined || day.data === undefined) {
    return <ErrorNote error={me.error ?? program.error ?? day.error} />;
  }
  const kinds = program.data.serviceKinds;
  const changes = me.data.user.role === 'facilitator';
  const { today } = day.data;
  const served = view.people.filter(({ id }) => view.services.some(({ person }) => person === id));
  return (
    <>
      {served.length === 0 && !adding && (
        <EmptyState title={t('empty.title')}>
          <p>{t('empty.what')}</p>
        </EmptyState>
      )}
      <Said said={said} />
      {served.map((person) => (
        <Panel key={person.id} title={person.name} rows>
          {view.services
            .filter((service) => service.person === person.id)
            .map((service) => (
              <ServiceRow
                key={service.id}
                caseId={view.id}
                service={service}
                kinds={kinds}
                today={today}
                changes={changes}
              />
            ))}
        </Panel>
      ))}
      {changes && !adding && (
        <div>
          <Button variant="filled" onClick={() => setAdding(true)}>
            {t('add.open')}
          </Button>
        </div>
      )}
      {served.length > 0 && (
        <Picture
          title={t('pictures:services.panel')}
          people={view.people}
          draw={(telling, width) => servicesInTime({ view, kinds, today, say }, telling, width)}
        />
      )}
      {adding && <AddService view={view} kinds={kinds} today={today} onDone={onDone} />}
    </>
  );
}
