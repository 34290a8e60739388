import { Button } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStayingOpen } from '#renderer/bridge/stirring.ts';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { WholeWindow } from '#renderer/components/WholeWindow.tsx';
import { KeyHint } from '#renderer/keys/KeyHint.tsx';
import { isKey, isTyping } from '#renderer/keys/keys.ts';
import { WaysOut } from '#renderer/routes/case/WaysOut.tsx';
import { walkOf } from '#renderer/routes/case/walk.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import { useHidden } from '#renderer/shell/hiding.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { Commitments } from './Commitments.tsx';
import styles from './room.module.css';
import { KEEPER, passOn, promisedBy, ROUNDS, type RoomDraft, seatsOf } from './roomDraft.ts';
import { SeatCircle } from './SeatCircle.tsx';

/**
 * For so long after the last touch a circle keeps the store open. A round of eight people who speak ten minutes each
 * touches nothing in between; a machine that was forgotten in the room still locks the same evening.
 */
const OPEN_MINUTES = 90;

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

/** In the room: dark and quiet, the seats, whose turn it is, and what was promised in the words used. */
export function Room({ at, circle, draft, onChange, save }: RoomPart) {
  const { t } = useTranslation(['circles', 'shell']);
  const seats = seatsOf(circle);
  const nameOf = (seat: string) => {
    if (seat === KEEPER) return t('room.you');
    return draft.namesHidden ? t('room.seat', { number: seats.indexOf(seat) + 1 }) : at.nameOf(seat);
  };
  const holder = seats[draft.holder] ?? KEEPER;
  const following = seats[(draft.holder + 1) % seats.length] ?? KEEPER;
  const survivor = nameOf(at.pathway.survivor);
  const walk = walkOf(at.view, at.pathway.id);
  const minutes = useMinutesSince(circle.beganAt);
  // Under the cover nobody is in the room: the program's own minutes count.
  useStayingOpen(useHidden() ? 0 : OPEN_MINUTES);
  const passButton = useRef<HTMLButtonElement>(null);
  useEffect(() => passButton.current?.focus(), []);
  const pass = () => onChange(passOn(draft, seats.length));
  const pause = () => onChange({ ...draft, paused: !draft.paused });

  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target) || !isInRoom(event)) return;
    if (isKey(event, 'pass') && !hasItsOwnSpace(event.target)) pass();
    else if (isKey(event, 'pause')) pause();
    else return;
    event.preventDefault();
  };
  // A press of the mouse leaves the focus with the talking piece: a space after it passes on, and never undoes a tick.
  const onMouseDown = (event: MouseEvent) => {
    if (isTyping(event.target) || !isInRoom(event)) return;
    event.preventDefault();
    passButton.current?.focus();
  };
  const end = (endedAs: RoomDraft['endedAs']) => onChange({ ...draft, phase: 'ending', endedAs });

  return (
    <WholeWindow label={t('room.label')} room>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys serve the controls inside */}
      <div className={styles.room} onKeyDown={onKey} onMouseDown={onMouseDown}>
        <SeatCircle
          seats={seats}
          holder={draft.holder}
          nameOf={nameOf}
          question={draft.questions[draft.round] ?? t(`room.question.${Math.min(draft.round, ROUNDS)}`)}
          round={draft.round}
          arrivals={circle.arrivals}
          staffedExit={circle.staffedExit}
          onGive={(place) => onChange({ ...draft, holder: place, paused: false, by: '' })}
        />
        <div className={styles.side}>
          <div aria-live="polite">
            <h1>
              {draft.paused
                ? t('room.paused')
                : holder === KEEPER
                  ? t('room.youSpeak')
                  : t('room.speaks', { name: nameOf(holder) })}
            </h1>
            <p className={styles.then}>
              {following === KEEPER ? t('room.thenYou') : t('room.then', { name: nameOf(following) })}{' '}
              {circle.participants.includes(at.pathway.survivor) && t('room.mayPass', { name: survivor })}
            </p>
          </div>
          <div className={styles.piece}>
            <Button variant="filled" onClick={pass} aria-keyshortcuts="Space" ref={passButton}>
              {t('room.pass')} <KeyHint of="pass" />
            </Button>
            <Button onClick={pause} aria-pressed={draft.paused} aria-keyshortcuts="P">
              {draft.paused ? t('room.goOn') : t('room.pause')} <KeyHint of="pause" />
            </Button>
            {/* Beside the piece, so that no window is too low to show it. */}
            <Button className={styles.stop} onClick={() => end('stopped')}>
              {t('room.stop')}
            </Button>
          </div>
          <Commitments
            circle={circle}
            by={promisedBy(draft, circle, at.pathway)}
            survivor={survivor}
            nameOf={nameOf}
            draft={draft}
            onChange={onChange}
          />
          <div className={styles.agreed}>
            <Tick
              label={t('room.rulesAgreed')}
              checked={draft.rulesAgreed}
              onChange={(event) => onChange({ ...draft, rulesAgreed: event.currentTarget.checked })}
            />
            <details>
              <summary>{t('room.rules')}</summary>
              <ul>
                {circle.groundRules.map((rule) => (
                  <li key={rule}>{rule}</li>
                ))}
              </ul>
            </details>
            <p>{t('room.breakSignal', { signal: circle.breakSignal })}</p>
          </div>
          <div className={styles.foot}>
            <Button variant="transparent" onClick={() => end('closed')}>
              {t('room.close')}
            </Button>
            <Button
              variant="transparent"
              aria-pressed={draft.namesHidden}
              onClick={() => onChange({ ...draft, namesHidden: !draft.namesHidden })}
            >
              {draft.namesHidden ? t('room.showNames') : t('room.hideNames')}
            </Button>
          </div>
          <div className={styles.quiet}>
            <SaveState state={save.state} at={save.keptAt} />
            <span>{t('room.minutes', { count: minutes })}</span>
            <span>
              <KeyHint of="hide" /> {t('shell:hide')}
            </span>
            <span>{t('room.staysOpen', { count: OPEN_MINUTES })}</span>
          </div>
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

function useMinutesSince(instant: string | undefined): number {
  const count = () =>
    instant === undefined ? 0 : Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 60_000));
  const [, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((tick) => tick + 1), 20_000);
    return () => clearInterval(timer);
  }, []);
  return count();
}
