import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PanelRow } from '#renderer/components/Panel.tsx';
import type { InstrumentVersion } from '#shared/contract/instruments.ts';
import { useVersionWords, VersionTag } from './versionWords.tsx';

interface VersionRowProps {
  readonly version: InstrumentVersion;
  readonly supervises: boolean;
}

/** One version of a set of questions: what it is now, where it comes from, and how many decisions name it. */
export function VersionRow({ version, supervises }: VersionRowProps) {
  const { t } = useTranslation('questions');
  const words = useVersionWords();
  const to = { hash: version.hash };
  const name = t('version', { version: version.version });
  return (
    <PanelRow
      title={
        <Link to="/program/questions/$hash" params={to}>
          {name}
        </Link>
      }
      tag={<VersionTag version={version} />}
      action={
        supervises &&
        !version.inForce && (
          <Link to="/program/questions/$hash/changes" params={to}>
            {version.approved === undefined && !version.shipped ? t('changes.decide') : t('changes.link')}
            <span className="visually-hidden"> {name}</span>
          </Link>
        )
      }
    >
      <p>{words.comesFrom(version)}</p>
      <p className="quiet small">{t('decisions', { count: version.decisions })}</p>
    </PanelRow>
  );
}
