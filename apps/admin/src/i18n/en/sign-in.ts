import type { Translation } from '../translation.ts';
import type vi from '../vi/sign-in.ts';

const signIn: Translation<typeof vi> = {
  title: {
    signIn: 'Sign in',
  },
};

export default signIn;
