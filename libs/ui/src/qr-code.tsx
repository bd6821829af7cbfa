import { encode } from 'uqr';
import type { ReactElement } from 'react';

/** An address as a square that a telephone reads; black on white in the dark too, or cameras miss it. @param size side in pixels */
export function QrCode({ address, label, size: side = 144 }: { address: string; label: string; size?: number }): ReactElement {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width={side} height={side} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}
