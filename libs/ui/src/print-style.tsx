import type { ReactElement, ReactNode } from 'react';
import style from './print-style.module.css';
import { usePrinting } from './screen/use-printing.ts';

export interface PrintHeadProps {
  /** Superior unit, first line at the left: "TỈNH ỦY NGHỆ AN". */
  superior?: string;
  /** Issuing unit, bold below it: "THỊ ỦY THÁI HÒA". */
  issuer: string;
  /** Title block at the right: "ĐẢNG CỘNG SẢN VIỆT NAM". */
  party: string;
  /** "Thái Hòa, ngày 15 tháng 10 năm 2021". */
  placeAndDate: string;
  /** Below, small: filters of a list, moment of the figures, hash of a frozen report. */
  note?: ReactNode;
}

/**
 * The head of a printed list or form: issuing body at the left, title block at the right, as the party's rules on
 * document layout (36-HD/VPTW) place them. Invisible on screen; margins and page numbers come from the theme's print rules.
 */
export function PrintHead({ superior, issuer, party, placeAndDate, note }: PrintHeadProps): ReactElement {
  return (
    <div className={style.head}>
      <div>
        {superior !== undefined && <div>{superior}</div>}
        <div className={style.issuer}>{issuer}</div>
        <div>*</div>
      </div>
      <div>
        <div className={style.party}>{party}</div>
        <div className={style.place}>{placeAndDate}</div>
      </div>
      {note !== undefined && <div className={style.note}>{note}</div>}
    </div>
  );
}

/** What only paper shows. It is made when the page is printed: an annex of a thousand units costs the screen nothing. */
export function OnPaper({ children }: { children: () => ReactNode }): ReactElement | null {
  return usePrinting() ? <div className="print-only">{children()}</div> : null;
}
