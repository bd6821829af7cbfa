import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import style from './pop.module.css';

/** What the opening button must carry; spread it on a <button>. */
export interface PopTrigger {
  id: string;
  type: 'button';
  popoverTarget: string;
  'aria-expanded': boolean;
  'aria-haspopup': 'dialog';
}

export interface PopProps {
  /** Name of the panel for screen readers. */
  label: string;
  trigger: (props: PopTrigger) => ReactNode;
  /** Which edges of button and panel meet. */
  align?: 'start' | 'end';
  /** 'bare' for lists that bring their own padding. */
  look?: 'padded' | 'bare';
  onOpen?: () => void;
  children: (close: () => void) => ReactNode;
}

const gap = 6;

const place = (button: HTMLElement, panel: HTMLElement, align: 'start' | 'end') => {
  const from = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const left = align === 'start' ? from.left : from.right - width;
  const below = from.bottom + gap;
  const fits = below + height <= window.innerHeight - 8;
  panel.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
  panel.style.top = `${fits ? below : Math.max(8, from.top - gap - height)}px`;
};

/**
 * A panel that hangs on a button: the browser's own popover, which brings the top layer, Esc and closing by a touch
 * elsewhere, so that the frame needs no positioning library before the first figure is on screen.
 */
export function Pop({ label, trigger, align = 'start', look = 'padded', onOpen, children }: PopProps): ReactElement {
  const id = useId();
  const buttonId = `${id}-button`;
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const element = panel.current;
    const button = document.getElementById(buttonId);
    if (!open || element === null || button === null) return undefined;
    const again = () => place(button, element, align);
    again();
    const focusable = element.querySelector<HTMLElement>("[data-autofocus], input, button, a[href], [tabindex='0']");
    focusable?.focus();
    window.addEventListener('resize', again);
    window.addEventListener('scroll', again, true);
    return () => {
      window.removeEventListener('resize', again);
      window.removeEventListener('scroll', again, true);
    };
  }, [open, align, buttonId]);

  const close = () => {
    panel.current?.hidePopover();
    document.getElementById(buttonId)?.focus();
  };

  return (
    <>
      {trigger({ id: buttonId, type: 'button', popoverTarget: id, 'aria-expanded': open, 'aria-haspopup': 'dialog' })}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={look === 'bare' ? `${style.pop} ${style.bare}` : style.pop}
        onToggle={(event) => {
          if (event.target !== event.currentTarget) return;
          const opened = event.newState === 'open';
          if (opened) onOpen?.();
          setOpen(opened);
        }}
      >
        {open && children(close)}
      </div>
    </>
  );
}
