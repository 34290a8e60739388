import { beforeAll, expect, test } from 'vitest';
import { openCase, type Place, screen, untilAgreement } from '#main/cli/demo/steps.ts';
import { Desk, people } from './desk.ts';
import { type Told, tell } from './told.ts';

const CASE = 'Zqheron';
const NAMES = /Zq|Okafor|Harbor Circle|County Prosecutor/;

let told: Told<Place>;
beforeAll(async () => {
  told = await tell(async (story) => {
    const [place] = await openCase(story, {
      name: CASE,
      officeReference: 'DA-Zqref',
      trafficking: ['labor'],
      survivors: [{ name: 'Zqora', language: 'es', contacts: [{ way: 'phone', detail: '555', safe: true }] }],
      accountableParties: [{ name: 'Zqvale', language: 'en', contacts: [] }],
    });
    await untilAgreement(story, place, 'labor');
    const decision = { outcome: 'noConcern' as const, reasons: 'None', safeguards: [] };
    await screen(story, place, { occasion: 'first', decision });
    return place;
  });
});

test('whoever holds the screen sees their questions in their language, and comes to nothing else', async () => {
  const desk = await Desk.open('en', told.copy());
  const { page } = desk;
  await desk.sitDown('facilitator');
  const place = `/cases/${told.found.case}/outcomes`;
  await desk.go(place);
  // The control: before the screen is given away, the same page, keys and names are there.
  await expect.poll(() => page.textContent('body')).toMatch(NAMES);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');

  await desk.button(desk.say('outcomes', 'act.screen')).first().click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: desk.say('outcomes', 'handing.confirm') })
    .click();
  await page.getByText('Puede saltar cualquier pregunta', { exact: false }).waitFor();
  const onlyQuestions = async (after: string) => {
    await expect
      .poll(() => new URL(page.url()).hash || new URL(page.url()).pathname, { message: after })
      .toMatch(/answering/);
    await page.locator('footer').getByRole('button').first().waitFor();
    expect(await page.content(), after).not.toMatch(NAMES);
    expect(await page.locator('nav, dialog').count(), after).toBe(0);
    expect(await page.title(), after).not.toMatch(NAMES);
  };
  await onlyQuestions('giving the screen');
  for (const keys of ['Control+k', '?', 'F8', 'Escape', 'Alt+ArrowLeft', 'r']) {
    await page.keyboard.press(keys);
    await onlyQuestions(keys);
  }
  for (let back = 0; back < 4; back++) {
    await page.evaluate(() => window.history.back());
    await onlyQuestions('the way back');
  }
  for (const address of ['/', place, '/cases', '/unlock', '/setup', '/tour', '/you']) {
    // No new heading comes: the way leads back to the page that is there.
    await page.evaluate((href) => {
      history.pushState(null, '', href);
      dispatchEvent(new PopStateEvent('popstate'));
    }, address);
    await onlyQuestions(address);
  }
  await page.reload();
  await onlyQuestions('loading again');
  const said = await page.evaluate(
    (id) => window.circlekeeper.call('cases.view', { case: id }),
    told.found.case,
  );
  expect(said).toMatchObject({ ok: false, error: { code: 'handed-over' } });

  // One question at a time; a number answers it, and nothing is lost by loading the page again.
  await desk.button('Empezar').click();
  await page.keyboard.press('4');
  await expect.poll(() => page.getByRole('radio').nth(3).isChecked()).toBe(true);
  await desk.button('Siguiente').click();
  await desk.button('Saltar esta').click();
  await desk.button('Parar aquí').click();
  await page.getByText('Respondió 1 de 20.').waitFor();
  await desk.isAccessible();
  await desk.button('Dar mis respuestas').click();
  await page.getByText('Gracias').waitFor();
  await onlyQuestions('giving the answers');
  await desk.button('Bloquear la pantalla').click();
  await page.getByText(people.facilitator.name).first().waitFor();
}, 60_000);
