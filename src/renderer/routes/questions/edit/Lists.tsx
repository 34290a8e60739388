import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import type { InstrumentFault } from '#shared/vocabulary/instrument-fault.ts';
import {
  type DraftedInstrument,
  type DraftedItem,
  type EditedList,
  moved,
  ownId,
  putBack,
  type QuestionsDraft,
  type Removed,
  replaced,
  without,
} from './draft.ts';
import { ItemEditor } from './ItemEditor.tsx';
import { PartsEditor } from './PartsEditor.tsx';
import { idAt, type Path, useFaultWords } from './places.ts';
import { RuleEditor } from './RuleEditor.tsx';
import { SafeguardEditor } from './SafeguardEditor.tsx';
import { backId, TakenOut } from './TakenOut.tsx';

interface ListsProps {
  readonly list: EditedList;
  readonly open: number | undefined;
  readonly draft: QuestionsDraft;
  readonly faults: readonly InstrumentFault[];
  readonly onOpen: (at: number | undefined) => void;
  readonly onChange: (draft: QuestionsDraft) => void;
  readonly onGo: (path: Path) => void;
  readonly focusSoon: (ids: readonly string[]) => void;
}

/** The questions, the rules or the safeguards of the draft. */
export function Lists({ list, open, draft, faults, onOpen, onChange, onGo, focusSoon }: ListsProps) {
  const { t } = useTranslation(['questions', 'screening']);
  const { instrument, removed } = draft;
  const { items, rules, safeguards } = instrument;
  const words = useFaultWords(instrument);
  const gone = useFaultWords({ ...instrument, ...asInstrument(removed) });
  const put = (next: Partial<DraftedInstrument>) =>
    onChange({ ...draft, instrument: { ...instrument, ...next } });
  const add = (at: number) => {
    const id = ownId();
    const insert = <Part,>(parts: readonly Part[], part: Part): Part[] => [
      ...parts.slice(0, at),
      part,
      ...parts.slice(at),
    ];
    if (list === 'items') put({ items: insert(items, freshItem(id, items[at - 1] ?? items[0])) });
    else if (list === 'rules')
      put({
        rules: insert(rules, {
          id,
          reason: {},
          when: { concern: items[0]?.id ?? id },
          outcome: 'clarify',
          safeguards: [],
        }),
      });
    else put({ safeguards: insert(safeguards, { id, text: {} }) });
    onGo([list, at, { items: 'question', rules: 'reason', safeguards: 'text' }[list], 'en']);
  };
  const shared = {
    list,
    open,
    faults,
    onAdd: add,
    onOpen(at: number | undefined) {
      onOpen(at);
      if (at === undefined && open !== undefined) focusSoon([idAt([list, open])]);
    },
    onRemove(at: number) {
      const next = without(draft, list, at);
      onChange(next);
      onOpen(undefined);
      const last = next.removed.at(-1);
      if (last !== undefined) focusSoon([backId(last)]);
    },
    onMove(from: number, to: number) {
      put({ [list]: moved<{ readonly id: string }>(instrument[list], from, to) });
      onOpen(to);
    },
  };
  const editing = { instrument, faults, onGo };
  return (
    <Panel title={t(`part.${list}`)}>
      {list === 'rules' && <p className="quiet small">{t('edit.rulesHow')}</p>}
      <TakenOut
        removed={removed}
        list={list}
        nameOf={(one) => gone.nameOf(one.list, one.part.id)}
        onBack={(one) => {
          const back = putBack(draft, one);
          onChange(back);
          const at = back.instrument[list].findIndex(({ id }) => id === one.part.id);
          focusSoon([idAt([list, at])]);
        }}
      />
      {list === 'items' && (
        <PartsEditor
          {...shared}
          parts={items}
          nameOf={({ id }) => words.nameOf('items', id)}
          about={({ domain }) => words.nameOf('domains', domain)}
          editor={(part, at) => (
            <ItemEditor
              {...editing}
              part={part}
              at={at}
              onChange={(item) => put({ items: replaced(items, at, item) })}
            />
          )}
        />
      )}
      {list === 'rules' && (
        <PartsEditor
          {...shared}
          parts={rules}
          nameOf={({ id }) => words.nameOf('rules', id)}
          about={({ outcome }) => t(`screening:outcome.${outcome}`)}
          editor={(part, at) => (
            <RuleEditor
              {...editing}
              part={part}
              at={at}
              onChange={(rule) => put({ rules: replaced(rules, at, rule) })}
            />
          )}
        />
      )}
      {list === 'safeguards' && (
        <PartsEditor
          {...shared}
          parts={safeguards}
          nameOf={({ id }) => words.nameOf('safeguards', id)}
          editor={(part, at) => (
            <SafeguardEditor
              {...editing}
              part={part}
              at={at}
              onChange={(guard) => put({ safeguards: replaced(safeguards, at, guard) })}
            />
          )}
        />
      )}
    </Panel>
  );
}

function freshItem(id: string, near: DraftedItem | undefined): DraftedItem {
  const domain = near?.domain ?? 'voluntariness';
  return { id, domain, question: {}, why: {}, howToAsk: {}, lookFor: {}, concernWhen: 'yes' };
}

/** What was taken out, as lists of parts, for its names. */
function asInstrument(removed: readonly Removed[]): Pick<DraftedInstrument, EditedList> {
  return {
    items: removed.flatMap((one) => (one.list === 'items' ? [one.part] : [])),
    rules: removed.flatMap((one) => (one.list === 'rules' ? [one.part] : [])),
    safeguards: removed.flatMap((one) => (one.list === 'safeguards' ? [one.part] : [])),
  };
}
