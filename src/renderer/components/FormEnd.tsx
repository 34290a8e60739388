import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SaveState } from './SaveState.tsx';

interface FormEndProps {
  readonly action: string;
  /** The one main action of its page, or a form within a list. */
  readonly main?: boolean;
  readonly busy: boolean;
  readonly onCancel: () => void;
  /** How far what was typed is kept. */
  readonly form: {
    readonly state: 'idle' | 'keeping' | 'kept' | 'notKept';
    readonly keptAt: Date | undefined;
  };
}

/** The end of a form that opens within a page: record it, put it away, and whether what was typed is kept. */
export function FormEnd({ action, main = true, busy, onCancel, form }: FormEndProps) {
  const { t } = useTranslation('common');
  return (
    <div className="row">
      <Button type="submit" variant={main ? 'filled' : 'default'} loading={busy}>
        {action}
      </Button>
      <Button variant="transparent" onClick={onCancel}>
        {t('cancel')}
      </Button>
      <SaveState state={form.state} at={form.keptAt} />
    </div>
  );
}
