import { Button } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, type SyntheticEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/bridge/preferences.ts';
import { WholeWindow } from '#renderer/components/WholeWindow.tsx';
import { KeyHint } from '#renderer/keys/KeyHint.tsx';
import { isKey, isTyping } from '#renderer/keys/keys.ts';
import { WaysOut } from '#renderer/routes/case/WaysOut.tsx';
import { walkOf } from '#renderer/routes/case/walk.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { giveTo, goTo, over, partNow, passOn, ruleHeard, waited } from './room/course.ts';
import { Drawers } from './room/Drawers.tsx';
import { RoomFoot } from './room/RoomFoot.tsx';
import styles from './room.module.css';
import { type Drawer, KEEPER, LABELS, type RoomDraft, seatsOf } from './roomDraft.ts';
import { SeatCircle } from './SeatCircle.tsx';

export interface RoomPart {
  readonly at: AtPathway;
  readonly circle: Circle;
  readonly draft: RoomDraft;
  readonly onChange: (draft: RoomDraft) => void;
  readonly save: {
    readonly state: 'idle' | 'keeping' | 'kept' | 'notKept';
    readonly keptAt: Date | undefined;
    readonly error: Error | null;
  };
}

/** How many levels of dim there are, the brightest among them. */
const LEVELS = 4;

/** In the room: dark and quiet, the seats, whose turn it is, and one thing to do. Everything else waits in a drawer. */
export function Room({ at, circle, draft, onChange, save }: RoomPart) {
  const { t } = useTranslation(['circles', 'room']);
  const [{ roomDim }, prefer] = usePreferences();
  const seats = seatsOf(circle);
  const nameOf = useSeatNames(at, circle, draft);
  const part = partNow(draft);
  const rule = circle.groundRules[draft.rule];
  const holder = seats[draft.holder] ?? KEEPER;
  const following = seats[(draft.holder + 1) % seats.length] ?? KEEPER;
  const survivor = nameOf(at.pathway.survivor);
  const walk = walkOf(at.view, at.pathway.id);
  const mainButton = useRef<HTMLButtonElement>(null);
  useEffect(() => mainButton.current?.focus(), []);

  const isRound = part?.kind === 'round';
  const isLast = draft.part >= draft.parts.length - 1;
  const pass = (as: 'spoke' | 'passed') => onChange(passOn(draft, circle, as, Date.now()));
  const wait = (why: 'pause' | 'break') => onChange(waited(draft, why, Date.now()));
  const end = (endedAs: RoomDraft['endedAs']) => onChange(over(draft, circle, endedAs, Date.now()));
  const toKeeper = () => onChange(giveTo(draft, circle, 0, Date.now()));
  const goOn = () => {
    if (draft.waits === 'break' && part?.kind !== 'break') return wait('break');
    if (isRound) return pass('spoke');
    if (part?.kind === 'guidelines') return onChange(ruleHeard(draft, circle, true, Date.now()));
    if (isLast) return end('closed');
    onChange(goTo(draft, circle, draft.part + 1, Date.now()));
  };
  const open = (drawer: Drawer) =>
    onChange({ ...draft, drawer: draft.drawer === drawer ? undefined : drawer });
  const nextLabels = () => onChange({ ...draft, labels: afterwards(LABELS, draft.labels) });
  const dim = () => void prefer({ roomDim: (roomDim + 1) % LEVELS });

  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isInRoom(event)) return;
    const drawer = drawerOf(event);
    if (isKey(event, 'stop')) end('stopped');
    else if (isTyping(event.target)) return;
    else if (isKey(event, 'pass') && !hasItsOwnSpace(event.target)) goOn();
    else if (isKey(event, 'passes') && isRound) pass('passed');
    else if (isKey(event, 'toKeeper')) toKeeper();
    else if (isKey(event, 'pause')) wait('pause');
    else if (isKey(event, 'break')) wait('break');
    else if (isKey(event, 'dim')) dim();
    else if (isKey(event, 'labels')) nextLabels();
    else if (drawer !== undefined) open(drawer);
    else return;
    event.preventDefault();
  };
  // A press of the mouse leaves the focus with the talking piece: a space after it passes on, and never undoes a tick.
  const onMouseDown = (event: MouseEvent) => {
    if (isTyping(event.target) || !isInRoom(event)) return;
    event.preventDefault();
    // Without a scroll: what is pressed must not move away from under the finger.
    mainButton.current?.focus({ preventScroll: true });
  };
  const title = () => {
    if (draft.waits === 'break') return t('room:onBreak');
    if (draft.waits === 'pause') return t('room.paused');
    if (!isRound) return t(`room:kind.${part?.kind ?? 'opening'}`);
    return holder === KEEPER ? t('room.youSpeak') : t('room.speaks', { name: nameOf(holder) });
  };
  const action = () => {
    if (draft.waits === 'break' && part?.kind !== 'break') return t('room.goOn');
    if (isRound) return t('room.pass');
    if (part?.kind === 'guidelines' && rule !== undefined) return t('room:rulesHeard');
    return isLast ? t('room.close') : t('room.goOn');
  };

  return (
    <WholeWindow label={t('room.label')} room>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys serve the controls inside */}
      <div className={styles.room} data-dim={roomDim} onKeyDown={onKey} onMouseDown={onMouseDown}>
        <SeatCircle
          seats={seats}
          holder={draft.holder}
          nameOf={nameOf}
          says={part?.kind === 'guidelines' && rule !== undefined ? rule : (part?.says ?? '')}
          caption={
            part?.kind === 'guidelines'
              ? t('room:ruleOf', { number: draft.rule + 1, count: circle.groundRules.length })
              : t('room:partOf', { number: draft.part + 1, count: draft.parts.length })
          }
          arrivals={circle.arrivals}
          staffedExit={circle.staffedExit}
          onGive={(place) => onChange(giveTo(draft, circle, place, Date.now()))}
        />
        <div className={styles.side}>
          <div aria-live="polite">
            <h1>{title()}</h1>
            <p className={styles.then}>
              {isRound &&
                `${following === KEEPER ? t('room.thenYou') : t('room.then', { name: nameOf(following) })} `}
              {circle.participants.includes(at.pathway.survivor) && t('room.mayPass', { name: survivor })}
            </p>
          </div>
          <div className={styles.piece}>
            <Button variant="filled" onClick={goOn} aria-keyshortcuts="Space" ref={mainButton}>
              {action()} <KeyHint of="pass" />
            </Button>
            {part?.kind === 'guidelines' && (
              <Button onClick={() => onChange(ruleHeard(draft, circle, false, Date.now()))}>
                {t('room:ruleOpen')}
              </Button>
            )}
            {isRound && (
              <Button onClick={() => pass('passed')} aria-keyshortcuts="N">
                {t('room:passes')} <KeyHint of="passes" />
              </Button>
            )}
            <Button
              onClick={() => wait('pause')}
              aria-pressed={draft.waits === 'pause'}
              aria-keyshortcuts="P"
            >
              {draft.waits === 'pause' ? t('room.goOn') : t('room.pause')} <KeyHint of="pause" />
            </Button>
            <Button
              onClick={() => wait('break')}
              aria-pressed={draft.waits === 'break'}
              aria-keyshortcuts="B"
            >
              {t('room:break')} <KeyHint of="break" />
            </Button>
            {isRound && draft.holder !== 0 && (
              <Button onClick={toKeeper} aria-keyshortcuts="K">
                {t('room:toKeeper')} <KeyHint of="toKeeper" />
              </Button>
            )}
            {/* Beside the piece, so that no window is too low to show it. */}
            <Button className={styles.stop} onClick={() => end('stopped')} aria-keyshortcuts="F4">
              {t('room.stop')} <KeyHint of="stop" />
            </Button>
          </div>
          <p className={styles.signal}>{t('room.breakSignal', { signal: circle.breakSignal })}</p>
          <Drawers
            at={at}
            circle={circle}
            draft={draft}
            onChange={onChange}
            onOpen={open}
            nameOf={nameOf}
            survivor={survivor}
          />
          <RoomFoot
            began={circle.beganAt}
            save={save}
            labels={draft.labels}
            onLabels={nextLabels}
            dim={roomDim}
            onDim={dim}
            onClose={() => end('closed')}
          />
          {walk !== undefined && (
            <WaysOut
              caseId={at.on.case}
              walks={[{ ...walk, survivor: { ...walk.survivor, name: survivor } }]}
            />
          )}
        </div>
      </div>
    </WholeWindow>
  );
}

/** What a seat is called: the person's name, the seat's number, or the word that this person chose. */
function useSeatNames(at: AtPathway, circle: Circle, { labels, ownWords }: RoomDraft) {
  const { t } = useTranslation('circles');
  return (seat: string) => {
    if (seat === KEEPER) return t('room.you');
    if (labels === 'names') return at.nameOf(seat);
    const own = labels === 'words' ? (ownWords[seat] ?? '').trim() : '';
    return own === ''
      ? t('room.seat', { number: circle.participants.findIndex((id) => id === seat) + 1 })
      : own;
  };
}

/** The drawer that a key opens and closes. */
function drawerOf(event: KeyboardEvent): Drawer | undefined {
  if (isKey(event, 'promise')) return 'promise';
  if (isKey(event, 'agenda')) return 'agenda';
  if (isKey(event, 'rules')) return 'rules';
  return isKey(event, 'note') ? 'note' : undefined;
}

/** The one after this, and after the last the first. */
function afterwards<Value>(all: readonly [Value, ...Value[]], one: Value): Value {
  return all[(all.indexOf(one) + 1) % all.length] ?? all[0];
}

/** Whether something happened in the room, and not in a question that was asked over it. */
function isInRoom({ target, currentTarget }: SyntheticEvent): boolean {
  return (
    target instanceof Element &&
    currentTarget instanceof Element &&
    target.closest('dialog')?.contains(currentTarget) === true
  );
}

/** Whether a space does something of its own here. */
function hasItsOwnSpace(target: EventTarget): boolean {
  return target instanceof Element && target.matches('button, input, summary');
}
