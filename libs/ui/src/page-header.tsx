import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';
import style from './page-header.module.css';

export interface PageHeaderProps {
  /** The page's name: the only h1, and the first words of the window's title. */
  title: string;
  /** Where one is: path of the unit, or the kind of thing. */
  above?: ReactNode;
  /** One sentence that says how things stand. */
  lead?: ReactNode;
  /** What can be done on the page; the main act last in the row. */
  actions?: ReactNode;
  /** Name of the product in the window's title. */
  product?: string;
}

/** Head of every page. The h1 takes the focus after navigation, so that a screen reader says where one has arrived. */
export function PageHeader({ title, above, lead, actions, product = 'Đảng vụ' }: PageHeaderProps): ReactElement {
  return (
    <header className={style.header}>
      <title>{`${title} · ${product}`}</title>
      <div className={style.words}>
        {above !== undefined && <div className={style.above}>{above}</div>}
        <h1 className={style.title} tabIndex={-1} data-page-title>{title}</h1>
        {lead !== undefined && <p className={style.lead}>{lead}</p>}
      </div>
      {actions !== undefined && <div className={`${style.actions} no-print`}>{actions}</div>}
    </header>
  );
}

export interface SectionProps {
  title: string;
  /** Short remark or control on the right of the title. */
  aside?: ReactNode;
  /** 'plain' lies on the page; 'boxed' is a sheet of its own. */
  look?: 'plain' | 'boxed';
  children: ReactNode;
}

/** A titled part of a page (h2), a landmark for screen readers. */
export function Section({ title, aside, look = 'plain', children }: SectionProps): ReactElement {
  const id = useId();
  return (
    <section className={look === 'boxed' ? `${style.section} ${style.boxed}` : style.section} aria-labelledby={id}>
      <div className={style.sectionHead}>
        <h2 id={id} className={style.sectionTitle}>{title}</h2>
        {aside !== undefined && <div className={style.note}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
