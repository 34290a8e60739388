import { describe, expect, test } from 'vitest';
import { folded, namesAPerson } from '#domain/names.ts';
import { Practice, referral } from './process/practice.ts';

describe('a case is called by nobody’s name', () => {
  test.each([
    ['Maria', 'Maria Lopez'],
    ["Maria's case", 'Maria Lopez'],
    ['Case-Maria', 'Maria Lopez'],
    ['Lopez, M.', 'Maria Lopez'],
    ['Maria_1', 'Maria Lopez'],
    ['Maria1', 'Maria Lopez'],
    ['MariaLopez', 'Maria Lopez'],
    ['marialopez', 'Maria Lopez'],
    ['Case (MARÍA)', 'Maria Lopez'],
    ['Ma\u200Bria', 'Maria Lopez'],
    ['М\u0430ria in Cyrillic', 'Maria Lopez'],
    ['Ｍａｒｉａ', 'Maria Lopez'],
    ['Obrien', "Pat O'Brien"],
    ['O’Brien', "Pat O'Brien"],
    ['Łucja', 'Lucja Nowak'],
    ['Li', 'Li Wu'],
    ['Straße 4', 'Ann Strasse'],
    ['МАРИЯ', 'Мария Иванова'],
  ])('%s, of %s', (name, person) => {
    expect(namesAPerson(name, person)).toBe(true);
  });

  test.each([
    ['Blue Heron', 'Maria Lopez'],
    ['Rosario street', 'Rosa Quill'],
    ['La Palma', 'Ana de la Cruz'],
    ['Dr House', 'Dr Ana Ruiz'],
    ['Oak 17', 'Li Wu'],
    ['Marble', 'Mar Ble Oak'],
    ['Lot 12vx', 'Ana 7vx'],
  ])('and %s is not the name of %s', (name, person) => {
    expect(namesAPerson(name, person)).toBe(false);
  });

  test('names that look the same are the same', () => {
    expect(folded('Sam Ortega')).toBe(folded('Sаm\u00A0Оrtega\u200D'));
    expect(folded('Sam Ortega')).not.toBe(folded('Sam Ortego'));
  });
});

test('the office’s reference, which stands on every paper, names no survivor; a defendant it may', () => {
  const opened = (officeReference: string) => () => new Practice({ ...referral(), officeReference });
  const [survivor, accountableParty] = [
    referral().survivors[0]?.name,
    referral().accountableParties[0]?.name,
  ];
  expect(opened(`State v. X (${survivor})`)).toThrow('office-reference-is-a-person');
  expect(opened(`State v. ${accountableParty}`)).not.toThrow();
});
