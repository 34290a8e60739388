import { Checkbox, type CheckboxProps } from '@mantine/core';

/** A box to tick. What is wrong with it is said to whoever hears the page, too, which Mantine's own leaves out. */
export function Tick(props: CheckboxProps) {
  const { error } = props;
  const isWrong = error !== undefined && error !== null && error !== false;
  return <Checkbox {...props} {...(isWrong && { 'aria-invalid': true })} />;
}
