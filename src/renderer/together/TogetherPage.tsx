import { useCanGoBack, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { walkOf } from '#renderer/routes/case/walk.ts';
import { onTheTable } from './onTheTable.ts';
import { ReadTogether } from './ReadTogether.tsx';
import { isTogetherPage, readerOf } from './sheets.ts';

/** A page of a case laid on the table: the page itself is gone while somebody else reads along. */
export function TogetherPage() {
  const { caseId = '', pathwayId = '', page = '' } = useParams({ strict: false });
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const { history } = useRouter();
  const canGoBack = useCanGoBack();
  const known = useAsk('cases.view', { case: caseId });
  const program = useAsk('program.view', {});
  const walk = known.data && walkOf(known.data, pathwayId);
  const asked = page === 'questions';
  const person = search.person ?? walk?.pathway.survivor ?? '';
  const screening = useAsk(
    'screening.instrument',
    { case: caseId, pathway: pathwayId, person },
    { enabled: asked && walk !== undefined },
  );
  const error = known.error ?? program.error ?? screening.error;
  const waits = program.data === undefined || (asked && screening.data === undefined);
  const close = () => {
    if (canGoBack) history.back();
    else void navigate({ to: '/cases/$caseId', params: { caseId }, replace: true });
  };
  if (error === null && (known.data === undefined || waits)) return null;

  const reader = !isTogetherPage(page) || asked ? person : walk?.[readerOf(page)].id;
  const instrument = screening.data?.instrument;
  const behindOthers = new Set(instrument?.items.flatMap(({ followUps = [] }) => followUps));
  const table =
    walk === undefined || reader === undefined
      ? undefined
      : onTheTable(walk.view, walk.pathway, reader, {
          serviceKinds: program.data?.serviceKinds ?? [],
          questions: (instrument?.items ?? [])
            .filter(({ id }) => !behindOthers.has(id))
            .map(({ question }) => question),
        });
  return (
    <>
      <ErrorNote error={error} />
      <ReadTogether
        key={`${pathwayId} ${page}`}
        page={isTogetherPage(page) ? page : undefined}
        table={table}
        onClose={close}
      />
    </>
  );
}
