import { PasswordInput, type PasswordInputProps } from '@mantine/core';

/** A passphrase. What is wrong with it is said to whoever hears the page, too, which Mantine's own leaves out. */
export function SecretInput(props: PasswordInputProps) {
  const { error } = props;
  const isWrong = error !== undefined && error !== null && error !== false;
  return <PasswordInput {...props} {...(isWrong && { 'aria-invalid': true })} />;
}
