import { Outlet } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ClientOfTheDay } from '../apollo/provider.tsx';
import { Shell } from './shell/shell.tsx';

/** The root of every page: the memory of the day looked at, the frame, the page. */
export function Frame(): ReactElement {
  return (
    <ClientOfTheDay>
      <Shell firstYear={2015} terms={['2025-2030', '2020-2025', '2015-2020']}>
        <Outlet />
      </Shell>
    </ClientOfTheDay>
  );
}
