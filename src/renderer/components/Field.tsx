import { Input } from '@mantine/core';
import { type ReactNode, useId } from 'react';

export interface FieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
}

interface FieldFrameProps extends FieldProps {
  readonly id?: string | undefined;
  readonly children: (control: {
    readonly id: string;
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid'?: true;
  }) => ReactNode;
}

/** Label, explanation and error around a control that Mantine has no wrapper for. */
export function Field({ id: given, label, description, error, children }: FieldFrameProps) {
  const made = useId();
  const id = given ?? made;
  const about = [
    description === undefined ? undefined : `${id}-description`,
    error === undefined ? undefined : `${id}-error`,
  ].filter((part) => part !== undefined);
  return (
    <div>
      <Input.Label htmlFor={id}>{label}</Input.Label>
      {description !== undefined && (
        <Input.Description id={`${id}-description`}>{description}</Input.Description>
      )}
      {children({
        id,
        ...(about.length > 0 && { 'aria-describedby': about.join(' ') }),
        ...(error !== undefined && { 'aria-invalid': true }),
      })}
      {error !== undefined && <Input.Error id={`${id}-error`}>{error}</Input.Error>}
    </div>
  );
}
