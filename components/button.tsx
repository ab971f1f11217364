import type { ButtonHTMLAttributes } from 'react';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary`: the one most useful thing; `danger`: takes something away */
  look?: 'primary' | 'plain' | 'danger';
}

const looks = {
  primary: 'border-accent bg-accent text-on-accent',
  plain: 'border-edge bg-card text-accent hover:bg-accent-soft',
  danger: 'border-over bg-card text-over hover:bg-over-soft',
};

/** A button whose words say what it does. */
export function Button({ look = 'plain', className = '', ...rest }: ButtonProps) {
  const shape = 'min-h-8 rounded-control border px-3 py-1 text-sm font-semibold disabled:opacity-60';
  return <button type="button" className={`${shape} ${looks[look]} ${className}`} {...rest} />;
}
