import { signInHref } from '../config/paths.ts';

/** To the sign-in page with the way back; replaces the entry, so that Back does not bounce between the two. */
export const goToSignIn = (): void => window.location.replace(signInHref(window.location.pathname + window.location.search));
