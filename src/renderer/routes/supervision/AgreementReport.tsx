import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import { Picture } from '#renderer/components/Picture.tsx';
import { type AgreementGroup, agreementPicture } from '#renderer/pictures/agreement.ts';
import type { Names } from './reportNames.ts';

interface AgreementReportProps {
  readonly groups: readonly AgreementGroup[];
  readonly names: Names;
}

/** How far blind judgments agree with decisions, a picture for each way of looking at it. */
export function AgreementReport({ groups, names }: AgreementReportProps) {
  const { t } = useTranslation('reports');
  return (
    <>
      {(['all', 'facilitator', 'instrument', 'quarter'] as const).map((by) => {
        const shown = groups.filter((group) => group.by === by);
        if (shown.length === 0) return null;
        const title = t(`agreement.title.${by}`, { period: names.period });
        return (
          <Picture
            key={by}
            title={t(`agreement.panel.${by}`)}
            people={[]}
            draw={(telling, width) =>
              agreementPicture({ title, groups: shown, nameOf: names.group }, telling, width)
            }
          >
            {by === 'all' && <p className="quiet small">{t('agreement.what')}</p>}
            {by === 'facilitator' && <p className="quiet small">{t('agreement.alphabet')}</p>}
          </Picture>
        );
      })}
      <Panel title={t('means.title')}>
        <p>{t('means.percent')}</p>
        <p>{t('means.kappa')}</p>
        <p>{t('means.ac1')}</p>
        <p>{t('means.interval')}</p>
      </Panel>
    </>
  );
}
