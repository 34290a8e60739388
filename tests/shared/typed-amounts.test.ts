import { expect, test } from 'vitest';
import { minorTyped, minutesTyped, percentTyped } from '#shared/typed-amounts.ts';

test.each([
  ['0', 0],
  ['12', 1_200],
  ['12.5', 1_250],
  ['12,5', 1_250],
  ['$ 1,234.50', 123_450],
  ['1.234,50', 123_450],
  ['1,234', 123_400],
  ['1,234,567.89', 123_456_789],
  ['100000000', 10_000_000_000],
  ['100000000.01', undefined],
  ['1.234', undefined],
  ['1.234.567', undefined],
  ['12.345', undefined],
  ['1,23,456', undefined],
  ['-5', undefined],
  ['', undefined],
  ['5 apples', undefined],
  ['1e9', undefined],
  ['9'.repeat(1_000_000), undefined],
])('an amount typed %s is %s hundredths', (text, minor) => {
  expect(minorTyped(text)).toBe(minor);
});

test.each([
  ['72', 4_320],
  ['7.5', 450],
  ['7,25', 435],
  ['7:30', 450],
  ['0', 0],
  ['7:75', undefined],
  ['7.33', undefined],
  ['-1', undefined],
  ['', undefined],
  ['1'.repeat(1_000_000), undefined],
])('hours typed %s are %s minutes', (text, minutes) => {
  expect(minutesTyped(text)).toBe(minutes);
});

test.each([
  ['10', 1_000],
  ['7.25 %', 725],
  ['7,5', 750],
  ['0', undefined],
  ['51', undefined],
  ['ten', undefined],
])('a rate typed %s is %s hundredths of a percent', (text, rate) => {
  expect(percentTyped(text)).toBe(rate);
});
