import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { Picture } from '#renderer/components/Picture.tsx';
import { Said } from '#renderer/components/Said.tsx';
import { useFormSaid } from '#renderer/components/useFormSaid.ts';
import { peopleAround } from '#renderer/pictures/people.ts';
import { AddPerson } from './AddPerson.tsx';
import { CaseFrame } from './CaseFrame.tsx';
import styles from './case.module.css';
import { PersonPanel } from './PersonPanel.tsx';

/** Everybody in a case: who they are, how they can be reached, and who may be under pressure. */
export function PeoplePage() {
  const { t } = useTranslation(['people', 'pictures']);
  const me = useAsk('session.me', {});
  const [adding, setAdding] = useState(false);
  const { said, onDone } = useFormSaid(setAdding, t('add.done'));
  const role = me.data?.user.role;
  return (
    <CaseFrame title={t('title')} summary={() => t('summary')}>
      {(view) =>
        role !== undefined && (
          <>
            <Picture
              title={t('pictures:people.panel')}
              people={view.people}
              draw={(telling, width) => peopleAround(view, telling, width)}
            />
            <Said said={said} />
            <div className={styles.people}>
              {view.people.map((person) => (
                <PersonPanel key={person.id} view={view} person={person} role={role} />
              ))}
            </div>
            {role === 'facilitator' && !adding && (
              <div>
                <Button variant="filled" onClick={() => setAdding(true)}>
                  {t('add.open')}
                </Button>
              </div>
            )}
            {adding && <AddPerson view={view} onDone={onDone} />}
          </>
        )
      }
    </CaseFrame>
  );
}
