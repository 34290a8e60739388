import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import type { CaseView } from '#shared/contract/case-view.ts';
import styles from './case.module.css';
import { PersonTags } from './PersonTags.tsx';

/** The people of a case, each with what should be known of them at a glance. */
export function PeopleCard({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation(['case', 'words']);
  const nameOf = (id: string | undefined) => view.people.find((person) => person.id === id)?.name;
  return (
    <Panel
      label={t('case:pages.people')}
      aside={
        <Link to="/cases/$caseId/people" params={{ caseId: view.id }}>
          {t('case:people.open')}
        </Link>
      }
    >
      <ul className="plain-list">
        {view.people.map((person) => {
          const tie = nameOf(person.tiedTo);
          const part = t(`words:part.${person.part}`);
          return (
            <li key={person.id} className={styles.person}>
              <span>
                <strong>{person.name}</strong>,{' '}
                {tie === undefined ? part : t('case:people.of', { part, name: tie })}
              </span>
              <PersonTags view={view} person={person} />
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
