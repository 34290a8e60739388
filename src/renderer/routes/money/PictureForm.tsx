import { Button, FileButton, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import forms from '#renderer/routes/case/forms.module.css';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import { base64Of } from '#renderer/routes/documents/base64.ts';
import type { EvidenceOf } from '#shared/vocabulary/evidence.ts';
import type { AboutMoney } from './about.ts';

interface PictureFormProps extends AboutMoney {
  readonly belongsTo: readonly { readonly of: EvidenceOf; readonly label: string }[];
  readonly mostBytes: number;
  readonly onDone: (done: boolean) => void;
}

/** Chooses a photo or a scan, says what it shows and what it belongs to. The file's own name is not kept. */
export function PictureForm({ on, belongsTo, mostBytes, onDone }: PictureFormProps) {
  const { t } = useTranslation(['money', 'common']);
  const attach = useTell('evidence.attach');
  const [place, setPlace] = useState('');
  const [shows, setShows] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const of = belongsTo[Number(place)]?.of;
  const tooHeavy = file !== null && file.size > mostBytes;
  const needed = useNeeded([
    ...need(place === '' || of === undefined, 'picture-of', t('money:pictures.needOf')),
    ...need(shows.trim() === '', 'picture-shows', t('money:pictures.needShows')),
    ...need(file === null, 'picture-file', t('money:pictures.needFile')),
  ]);
  const send = async () => {
    if (file === null || of === undefined || tooHeavy) return;
    const bytes = base64Of(new Uint8Array(await file.arrayBuffer()));
    await attach.mutateAsync({ ...on, of, shows, bytes });
    onDone(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() => void send().catch(() => {}));
  };
  const fileError = needed.errorAt('picture-file');
  return (
    <form className={forms.form} onSubmit={submit} noValidate>
      <NativeSelect
        id="picture-of"
        label={t('money:pictures.of')}
        value={place}
        error={needed.errorAt('picture-of')}
        data={[
          { value: '', label: t('money:choose') },
          ...belongsTo.map(({ label }, index) => ({ value: String(index), label })),
        ]}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <TextInput
        id="picture-shows"
        label={t('money:pictures.shows')}
        description={t('money:pictures.showsHow')}
        value={shows}
        maxLength={200}
        autoComplete="off"
        error={needed.errorAt('picture-shows')}
        onChange={(event) => setShows(event.currentTarget.value)}
      />
      <div>
        <FileButton
          accept="image/jpeg,image/png"
          onChange={(chosen) => {
            attach.reset();
            setFile(chosen);
          }}
        >
          {(props) => (
            <Button id="picture-file" {...props}>
              {t(file === null ? 'money:pictures.choose' : 'money:pictures.chooseAnother')}
            </Button>
          )}
        </FileButton>
        <p className="quiet small">{t(file === null ? 'money:pictures.kinds' : 'money:pictures.chosen')}</p>
      </div>
      {fileError !== undefined && <Notice kind="waits" title={fileError} alert />}
      {tooHeavy && (
        <Notice
          kind="stop"
          title={t('money:pictures.tooHeavy', { megabytes: Math.floor(mostBytes / 1_000_000) })}
          alert
        />
      )}
      {attach.isPending && <p role="status">{t('money:pictures.working')}</p>}
      <ErrorNote error={attach.error} />
      <div className="row">
        <Button type="submit" variant="filled" loading={attach.isPending}>
          {t('money:pictures.action')}
        </Button>
        <Button variant="transparent" onClick={() => onDone(false)}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
