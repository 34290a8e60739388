import { useTranslation } from 'react-i18next';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { CaseView } from '#shared/contract/case-view.ts';

/** Everything of this case that left, for whom and when. */
export function Disclosures({ view }: { readonly view: CaseView }) {
  const { t } = useTranslation('documents-page');
  const write = useWriting();
  if (view.disclosures.length === 0) {
    return (
      <Panel title={t('left.title')}>
        <p className="quiet">{t('left.none')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('left.title')} rows>
      {view.disclosures.toReversed().map(({ document, kind, to, at, sha256 }) => (
        <PanelRow key={document} lead={write.shortDay(at)} title={t(`left.${kind}`, { to })}>
          {t('left.about', {
            moment: write.moment(at),
            code: document.slice(0, 8),
            hash: sha256.slice(0, 16),
          })}
        </PanelRow>
      ))}
    </Panel>
  );
}
