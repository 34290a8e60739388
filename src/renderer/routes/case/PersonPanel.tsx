import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { Said } from '#renderer/components/Said.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { useFormSaid } from '#renderer/components/useFormSaid.ts';
import type { CaseView } from '#shared/contract/case-view.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import styles from './case.module.css';
import { EditContacts } from './EditContacts.tsx';
import { PersonTags } from './PersonTags.tsx';

interface PersonPanelProps {
  readonly view: CaseView;
  readonly person: Person;
  readonly role: Role;
}

/** One person of a case. */
export function PersonPanel({ view, person, role }: PersonPanelProps) {
  const { t } = useTranslation(['people', 'case', 'words']);
  const [editing, setEditing] = useState(false);
  const { said, onDone } = useFormSaid(setEditing, t('people:contacts.done'));
  const tie = view.people.find(({ id }) => id === person.tiedTo)?.name;
  const part = t(`words:part.${person.part}`);
  const mayBePressed = (person.part === 'family' || person.part === 'supporter') && !person.pressured;
  return (
    <Panel title={person.name} aside={tie === undefined ? part : t('case:people.of', { part, name: tie })}>
      <div className={styles.person}>
        <span className="quiet">
          {t('people:speaks', { language: t(`people:language.${person.language}`) })}
        </span>
        <PersonTags view={view} person={person} waysShown />
      </div>
      {person.note !== undefined && <p className="serif">{person.note}</p>}
      <Said said={said} />
      {editing ? (
        <EditContacts caseId={view.id} person={person} onDone={onDone} />
      ) : (
        <Contacts person={person} />
      )}
      <div className="row">
        {!editing && role === 'facilitator' && (
          <Button variant="transparent" onClick={() => setEditing(true)}>
            {t('people:contacts.change')}
          </Button>
        )}
        {mayBePressed && <MarkPressured caseId={view.id} person={person} />}
      </div>
    </Panel>
  );
}

function Contacts({ person }: { readonly person: Person }) {
  const { t } = useTranslation(['people', 'case']);
  if (person.contacts.length === 0) return <p className="quiet">{t('people:contacts.none')}</p>;
  return (
    <ul className="plain-list">
      {person.contacts.map(({ way, detail, safe, hours, wordsToUse }) => (
        <li key={`${way}/${detail}`} className={styles.person}>
          <span>
            <strong>{t(`case:contacts.ways.${way}`)}</strong>, {detail}
          </span>
          {safe ? (
            <StateTag kind="safe">{t('people:contacts.safe')}</StateTag>
          ) : (
            <StateTag kind="stop">{t('people:contacts.notSafe')}</StateTag>
          )}
          {(hours !== undefined || wordsToUse !== undefined) && (
            <span className="quiet">{[hours, wordsToUse].filter(Boolean).join(' · ')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Families are pressed too (Q7): whoever is marked is asked as well, before anything goes on. */
function MarkPressured({ caseId, person }: { readonly caseId: string; readonly person: Person }) {
  const { t } = useTranslation('people');
  const mark = useTell('people.pressured');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="transparent" onClick={() => setAsking(true)}>
        {t('pressured.action')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('pressured.title', { name: person.name })}
        confirm={t('pressured.confirm')}
        busy={mark.isPending}
        error={mark.error}
        onConfirm={() =>
          mark.mutate({ case: caseId, person: person.id }, { onSuccess: () => setAsking(false) })
        }
        onClose={() => setAsking(false)}
      >
        <p>{t('pressured.why')}</p>
        <p>{t('pressured.next', { name: person.name })}</p>
      </ConfirmDialog>
    </>
  );
}
