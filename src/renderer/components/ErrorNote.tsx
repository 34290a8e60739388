import { useTranslation } from 'react-i18next';
import { Refused } from '#renderer/bridge/client.ts';
import { useRefusalWords } from '#renderer/i18n/refusalWords.ts';
import { FieldLink } from './FieldLink.tsx';
import { Notice } from './Notice.tsx';

interface ErrorNoteProps {
  readonly error: Error | null;
  /** The fields on this page by dotted path, with their label: what is wrong with one links to it by this id. */
  readonly fields?: Readonly<Record<string, { readonly id: string; readonly label: string }>>;
}

/** Why something was not done, what is missing, and who can supply it. Renders nothing when all is well. */
export function ErrorNote({ error, fields = {} }: ErrorNoteProps) {
  const { t } = useTranslation('common');
  const words = useRefusalWords();
  if (error === null) return null;

  const missing = words.missing(error);
  const issues = error instanceof Refused ? error.issues : [];
  return (
    <Notice kind="note" title={words.sentence(error)} alert>
      {missing.length > 0 && (
        <ul aria-label={t('error.missing')}>
          {missing.map(({ what, who }) => (
            <li key={what}>
              {what} <span className="quiet">{who}</span>
            </li>
          ))}
        </ul>
      )}
      {issues.length > 0 && (
        <ul aria-label={t('error.issues')}>
          {issues.map(({ path, message }) => {
            const field = fields[path];
            const said = words.issue(error, path) ?? message;
            return (
              <li key={path}>
                {field === undefined ? said : <FieldLink to={field.id}>{field.label}</FieldLink>}
                {field !== undefined && `: ${said}`}
              </li>
            );
          })}
        </ul>
      )}
    </Notice>
  );
}
