import { beginCircle, prepare, screenCalmly, untilAgreement } from '#main/cli/demo/steps.ts';
import { openedFor, type Told, tell, untilToday } from './told.ts';

/** One case waits for its first screening, Ana M.'s; and in another, Mara T.'s, a circle is open. */
export const tellOpenCircle = (): Promise<Told<void>> =>
  tell(async (story) => {
    const circle = await openedFor(story, 'Heron', ['Mara T.', 'Mr. Vale']);
    await untilAgreement(story, circle, 'labor');
    await screenCalmly(story, circle, 'first');
    await prepare(story, circle, 'faceToFace');
    const waiting = await openedFor(story, 'Wren', ['Ana M.', 'Mr. Vale']);
    await untilAgreement(story, waiting, 'labor');
    untilToday(story);
    await screenCalmly(story, circle, 'beforeCircle');
    await beginCircle(story, circle, 'faceToFace', [circle.survivor, circle.accountableParty]);
  });
