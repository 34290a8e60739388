import type { Chance } from './chance.ts';

const PLACES =
  'Alder Amber Aspen Bramble Cedar Chestnut Clover Dune Ember Fern Finch Flint Hazel Heath Ivy Larch Laurel Linden Marsh Meadow Mill Moss Oak Orchard Pebble Pine Plover Poplar Quarry Reed Rowan Rush Sage Sparrow Spruce Swift Thistle Willow Yarrow'.split(
    ' ',
  );
const WAYS = ['Court', 'Hill', 'Lane', 'Road', 'Row', 'Square', 'Street', 'Way', 'Yard'];

const GIVEN =
  'Ada Alma Ben Carmen Cleo Dana Diego Elena Emil Esra Farid Gloria Hana Ines Ivo Jorge Juana Kofi Lena Leo Lin Lucía Marek Marta Mei Nadia Nico Noor Olga Omar Paz Petra Rafael Rosa Samir Sofía Tara Tomás Uma Vera Wen Yara Zoe'.split(
    ' ',
  );
const FAMILY = 'ABCDEFGHIJKLMNOPRSTUVWYZ';

/** A neutral name that no other case of these has. */
export function caseName(chance: Chance, number: number): string {
  return `${chance.pick(PLACES)} ${chance.pick(WAYS)} ${number}`;
}

/** A made-up person's name. */
export function personName(chance: Chance): string {
  return `${chance.pick(GIVEN)} ${chance.pick([...FAMILY])}.`;
}
