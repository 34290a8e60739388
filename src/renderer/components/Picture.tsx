import { Button } from '@mantine/core';
import { IconFileVector, IconList, IconPhoto, IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { offerBlob } from '#renderer/bridge/offerFile.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import { asPng } from '#renderer/pictures/asPng.ts';
import { asSvg } from '#renderer/pictures/asSvg.ts';
import { Drawn } from '#renderer/pictures/Drawn.tsx';
import type { Drawing, Item } from '#renderer/pictures/drawing.ts';
import { framed } from '#renderer/pictures/framed.ts';
import { measureInks } from '#renderer/pictures/inks.ts';
import type { Telling } from '#renderer/pictures/telling.ts';
import { useRoom } from '#renderer/pictures/useRoom.ts';
import { asSeen, withoutNames } from '#renderer/pictures/voice.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import { Panel } from './Panel.tsx';
import styles from './Picture.module.css';

interface PictureProps {
  readonly title: string;
  /** Everybody the picture may speak of; in a file they have no names. */
  readonly people: readonly Person[];
  readonly draw: (telling: Telling, width: number) => Drawing;
  /** What stands under the picture on the same sheet. */
  readonly children?: ReactNode;
}

/** How wide a picture is in a file, and at most on a page. */
const IN_FILE = 720;
const ON_PAGE = 880;

/**
 * A picture on a sheet, with the same as a list for whoever listens or would rather read. It can be printed as it is
 * seen, and saved as a file in which nobody has a name.
 */
export function Picture({ title, people, draw, children }: PictureProps) {
  const { t } = useTranslation([
    'pictures', 'case', 'cases', 'circles', 'map', 'reports', 'screening', 'services', 'words',
  ]); // biome-ignore format: a list of words reads best as one
  const write = useWriting();
  const figure = useRef<HTMLElement>(null);
  const [listed, setListed] = useState(false);
  const listId = useId();
  const room = useRoom(figure, ON_PAGE);
  const drawing = draw({ t, write, voice: asSeen(people, write.number) }, room);

  const save = async (kind: 'png' | 'svg') => {
    if (figure.current === null) return;
    const picture = framed(draw({ t, write, voice: withoutNames(people, t, write.number) }, IN_FILE));
    const { inks, done } = measureInks(figure.current);
    const svg = () => new Blob([asSvg(picture, inks)], { type: 'image/svg+xml' });
    const content = kind === 'svg' ? svg() : await asPng(picture, inks);
    done();
    if (content !== null) offerBlob(`picture.${kind}`, content);
  };
  const print = () => {
    figure.current?.setAttribute('data-printing', '');
    window.print();
    figure.current?.removeAttribute('data-printing');
  };

  return (
    <Panel title={title}>
      <figure className={styles.picture} ref={figure} aria-label={drawing.title}>
        <p className={styles.printedTitle} aria-hidden="true">
          {drawing.title}
        </p>
        <div className={styles.drawing}>
          <Drawn drawing={drawing} label={t('pictures:label', { title: drawing.title })} />
        </div>
        <div className={listed ? styles.list : 'visually-hidden'} id={listId}>
          <Items list={drawing.list} />
        </div>
        <div className={`${styles.tools} not-printed`}>
          <Tool icon={<IconList {...ICON} />} pressed={listed} onPress={() => setListed(!listed)}>
            {t('pictures:list')}
          </Tool>
          <Tool icon={<IconPrinter {...ICON} />} onPress={print}>
            {t('pictures:print')}
          </Tool>
          <Tool icon={<IconPhoto {...ICON} />} onPress={() => void save('png')}>
            {t('pictures:savePng')}
          </Tool>
          <Tool icon={<IconFileVector {...ICON} />} onPress={() => void save('svg')}>
            {t('pictures:saveSvg')}
          </Tool>
          <span className={styles.note}>{t('pictures:note')}</span>
        </div>
      </figure>
      {children}
    </Panel>
  );
}

const ICON = { size: 17, stroke: 1.7, 'aria-hidden': true } as const;

interface ToolProps {
  readonly icon: ReactNode;
  readonly pressed?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function Tool({ icon, pressed, onPress, children }: ToolProps) {
  return (
    <Button
      variant="transparent"
      size="compact-sm"
      leftSection={icon}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {children}
    </Button>
  );
}

function Items({ list }: { readonly list: readonly Item[] }) {
  return (
    <ul>
      {list.map(({ words, items = [] }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no life of their own
        <li key={place}>
          {words}
          {items.length > 0 && <Items list={items} />}
        </li>
      ))}
    </ul>
  );
}
