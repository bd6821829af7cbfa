import type { ComponentProps, ReactElement } from 'react';
import style from './plain-button.module.css';

export interface PlainButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** 'quiet': small, only letters; for what is asked for seldom. */
  look?: 'boxed' | 'quiet';
}

/**
 * A button that looks like Mantine's and is the browser's own. For what belongs to the first screen, where Mantine's, with
 * its loader and transitions, is a tenth of all that must arrive.
 */
export function PlainButton({ look = 'boxed', className = '', ...rest }: PlainButtonProps): ReactElement {
  return <button type="button" {...rest} className={`${style.button} ${look === 'quiet' ? style.quiet : ''} ${className}`} />;
}
