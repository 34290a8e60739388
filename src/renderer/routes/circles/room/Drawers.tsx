import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '#renderer/keys/KeyHint.tsx';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { Commitments } from '../Commitments.tsx';
import { DRAWERS, type Drawer, promisedBy, type RoomDraft } from '../roomDraft.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { goTo } from './course.ts';
import styles from './drawers.module.css';
import { OwnNote } from './OwnNote.tsx';
import { OwnWords } from './OwnWords.tsx';

interface DrawersProps {
  readonly at: AtPathway;
  readonly circle: Circle;
  readonly draft: RoomDraft;
  readonly onChange: (draft: RoomDraft) => void;
  readonly onOpen: (drawer: Drawer) => void;
  readonly nameOf: (seat: string) => string;
  readonly survivor: string;
}

/** What lies ready beside the circle: a promise, the agenda, the rules, the keeper's own note. One is open at a time. */
export function Drawers({ at, circle, draft, onChange, onOpen, nameOf, survivor }: DrawersProps) {
  const { t } = useTranslation(['circles', 'room']);
  return (
    <>
      <div className={styles.names}>
        {DRAWERS.map((drawer) => (
          <Button
            key={drawer}
            variant="transparent"
            aria-expanded={draft.drawer === drawer}
            onClick={() => onOpen(drawer)}
          >
            {t(`room:drawer.${drawer}`)} <KeyHint of={drawer} />
          </Button>
        ))}
      </div>
      {draft.drawer === 'promise' && (
        <Commitments
          circle={circle}
          by={promisedBy(draft, circle, at.pathway)}
          survivor={survivor}
          nameOf={nameOf}
          draft={draft}
          onChange={onChange}
        />
      )}
      {draft.drawer === 'agenda' && (
        <section className={styles.drawer} aria-label={t('room:drawer.agenda')}>
          <AgendaEditor
            parts={draft.parts}
            now={draft.part}
            onChange={(parts) => {
              const place = parts.findIndex(({ id }) => id === draft.parts[draft.part]?.id);
              onChange({ ...draft, parts, part: place < 0 ? Math.min(draft.part, parts.length - 1) : place });
            }}
            onGo={(part) => onChange(goTo(draft, circle, part, Date.now()))}
          />
          {draft.labels === 'words' && (
            <OwnWords circle={circle} draft={draft} nameOf={at.nameOf} onChange={onChange} />
          )}
        </section>
      )}
      {draft.drawer === 'rules' && (
        <section className={styles.drawer} aria-label={t('room:drawer.rules')}>
          <ul className={styles.rules}>
            {circle.groundRules.map((rule) => (
              <li key={rule}>
                {rule} <span className="quiet">{t(`room:rule.${ruleState(draft.agreed[rule])}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {draft.drawer === 'note' && (
        <OwnNote at={at} circle={circle} draft={draft} nameOf={nameOf} onChange={onChange} />
      )}
    </>
  );
}

function ruleState(agreed: boolean | undefined): 'agreed' | 'open' | 'unread' {
  if (agreed === undefined) return 'unread';
  return agreed ? 'agreed' : 'open';
}
