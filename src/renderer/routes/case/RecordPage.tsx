import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { CaseView } from '#shared/contract/case-view.ts';
import { CaseFrame } from './CaseFrame.tsx';
import { walkOf } from './walk.ts';

/** Everything that was recorded in a case, newest first: when, what, and by whom. */
export function RecordPage() {
  const { t } = useTranslation('case');
  return (
    <CaseFrame title={t('pages.record')} summary={() => t('record.what')}>
      {(view) => <Entries view={view} />}
    </CaseFrame>
  );
}

function Entries({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation(['case', 'events']);
  const write = useWriting();
  const record = useAsk('cases.record', { case: view.id });
  const pairOf = (pathway: string) => {
    const walk = walkOf(view, pathway);
    return (
      walk && t('case:pair', { survivor: walk.survivor.name, accountableParty: walk.accountableParty.name })
    );
  };
  return (
    <>
      <ErrorNote error={record.error} />
      <Panel rows>
        {record.data?.entries.toReversed().map(({ seq, type, at, by, pathway }) => (
          <PanelRow key={seq} lead={write.shortDay(at)} title={t(`events:${type}`)}>
            {[t('case:record.by', { name: by, moment: write.moment(at) }), pathway && pairOf(pathway)]
              .filter(Boolean)
              .join(' ')}
          </PanelRow>
        ))}
      </Panel>
    </>
  );
}
