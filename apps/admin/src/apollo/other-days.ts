import { createContext, useContext } from 'react';

/** How an act tells the memories of other days that something was recorded; apart from the provider, for tests without one. */
export const ForgetOtherDays = createContext<() => void>(() => undefined);

export const useForgetOtherDays = (): (() => void) => useContext(ForgetOtherDays);
