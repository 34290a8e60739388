import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { KeyList } from '#renderer/keys/KeyList.tsx';
import styles from './help.module.css';

/** What helps, each with a page of its own. Another one is a line here and two texts. */
const PAGES = [
  { name: 'tour', link: { to: '/tour' } },
  { name: 'glossary', link: { to: '/glossary' } },
] as const satisfies readonly { readonly name: string; readonly link: LinkProps }[];

/** A day's work in a few lines, for each role. */
const GUIDE = ['1', '2', '3', '4', '5'] as const;

/** Where somebody looks who does not know how to go on. */
export function HelpPage() {
  const { t } = useTranslation('help');
  const me = useAsk('session.me', {});
  if (me.data === undefined) return <ErrorNote error={me.error} />;
  const { role } = me.data.user;
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary')} />
      <Panel rows label={t('look')}>
        {PAGES.map(({ name, link }) => (
          <PanelRow key={name} title={<Link {...link}>{t(`page.${name}.name`)}</Link>}>
            {t(`page.${name}.what`)}
          </PanelRow>
        ))}
      </Panel>
      <Panel title={t(`guide.${role}.title`)}>
        <ol className={styles.guide}>
          {GUIDE.map((line) => (
            <li key={line}>{t(`guide.${role}.${line}`)}</li>
          ))}
        </ol>
      </Panel>
      <Panel title={t('keys')}>
        <KeyList area="window" className={styles.keys} />
      </Panel>
    </>
  );
}
