import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import style from './dialog.module.css';
import { keepFocus } from './page-focus.tsx';
import { useWords } from './words.tsx';

export interface DialogProps {
  opened: boolean;
  /** Asked to close: Esc, the cross, a touch outside. The owner decides and sets `opened`. */
  onClose: () => void;
  title: ReactNode;
  /** Draws no head; the title is then only said to screen readers. */
  bare?: boolean;
  size?: 'small' | 'medium' | 'large';
  /** 'start' and 'end' are sheets along an edge; on a phone the others rise from the bottom. */
  placement?: 'centre' | 'top' | 'start' | 'end';
  /** Row of buttons below; the main act last. */
  actions?: ReactNode;
  /** While an act is on its way a touch outside must not close the form. */
  locked?: boolean;
  children: ReactNode;
}

/** A modal window: the browser's own <dialog>, with its focus keeping, Esc and inert background. */
export function Dialog(props: DialogProps): ReactElement {
  const { opened, onClose, title, bare = false, size = 'medium', placement = 'centre', actions, locked = false, children } = props;
  const words = useWords().unit;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === opened) return;
    if (!opened) {
      element.close();
      return keepFocus();
    }
    element.showModal();
    const first = element.querySelector<HTMLElement>('[data-autofocus]') ?? element.querySelector<HTMLElement>(`.${style.body} :is(input, textarea, select)`);
    first?.focus();
  }, [opened]);

  // An owner that simply stops drawing the window takes it away while it is open; only a window that closes gives the focus
  // back to what opened it.
  useLayoutEffect(() => {
    const element = dialog.current;
    return () => {
      if (element?.open !== true) return;
      element.close();
      keepFocus();
    };
  }, []);

  const look = [style.dialog, style[size], placement === 'centre' ? '' : style[placement]].join(' ');
  return (
    <dialog
      ref={dialog}
      className={look}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (!locked) onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget && !locked) onClose();
      }}
    >
      {opened && (
        <>
          {bare ? <h2 id={titleId} className="visually-hidden">{title}</h2> : (
            <div className={style.head}>
              <h2 id={titleId} className={style.title}>{title}</h2>
              <button type="button" className={style.close} aria-label={words.close} disabled={locked} onClick={onClose}>
                <IconX size={20} stroke={1.7} aria-hidden />
              </button>
            </div>
          )}
          <div className={bare ? `${style.body} ${style.bare}` : style.body}>{children}</div>
          {actions !== undefined && <div className={style.foot}>{actions}</div>}
        </>
      )}
    </dialog>
  );
}
