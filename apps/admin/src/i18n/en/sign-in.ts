import type { Translation } from '../translation.ts';
import type vi from '../vi/sign-in.ts';

const signIn: Translation<typeof vi> = {
  product: 'Đảng vụ',
  title: {
    signIn: 'Sign in',
    change: 'Choose a new password',
  },
  lead: 'Use the account given to you by your committee’s administrator.',
  login: 'Login',
  password: 'Password',
  showPassword: 'Show or hide the password',
  signIn: 'Sign in',
  loginMissing: 'Enter your login.',
  passwordMissing: 'Enter your password.',
  cookieLost:
    'The password is right but the browser did not keep the session. Allow cookies of this site. If the page is opened by http on a closed network, the administrator must switch on https or set PLAIN_HTTP=1.',
  unreachable: 'The server could not be reached. Check the network and try again.',
  failed: 'Something unexpected went wrong. Try again in a few minutes.',
  failedWith: 'Something unexpected went wrong. Try again; if it persists, send the code {{reference}} to the administrator.',
  noAccount: 'No account, or password forgotten: ask the account administrator of your committee.',
  demo: 'Trial: sample accounts are printed at the first start and kept in demo-accounts.json of the data folder.',
  language: 'Language',
  mustChange: 'The password you just used was only for the first time. Choose your own and go on.',
  current: 'Present password',
  next: 'New password',
  nextHint: 'Best a short sentence that only you would think of; not your login.',
  again: 'New password again',
  nextMissing: 'Enter a new password.',
  notTheSame: 'The two do not match. Enter them again.',
  change: 'Change password',
};

export default signIn;
