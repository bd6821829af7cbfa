// Step 1 of the story: she signs in, and finds the place she was going to.
import { expect } from '@jest/globals';
import { arrival } from '../harness/arrival.ts';
import { eventually } from '../harness/eventually.ts';
import { logins } from '../harness/people.ts';
import { story } from '../harness/story.ts';
import { SignInPage } from '../pages/sign-in-page.ts';

story('Đăng nhập', ({ check, visit, password }) => {
  check('a wrong password is refused in words that say what to do, and lets nobody in', async () => {
    const { page, open } = await visit(null);
    await open('/sign-in');
    const door = new SignInPage(page);
    await door.signIn(logins.townOfficer, 'không phải mật khẩu này');
    await eventually(async () => expect(await door.trouble.innerText()).toMatch(/mật khẩu/i));
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await page.context().cookies()).toEqual([]);
  });

  check('an unknown login is answered with the same words as a wrong password', async () => {
    const { page, open } = await visit(null);
    const said: string[] = [];
    for (const login of [logins.leader, 'khong-co-ai']) {
      await open('/sign-in');
      const door = new SignInPage(page);
      await door.signIn(login, 'sai mật khẩu rồi');
      said.push(await eventually(async () => {
        const text = await door.trouble.innerText();
        expect(text).toMatch(/mật khẩu/i);
        return text;
      }));
    }
    expect(said[1]).toBe(said[0]);
  });

  check('empty fields are named before anything is sent', async () => {
    const { page, open } = await visit(null);
    await open('/sign-in');
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('Nhập tên đăng nhập.').waitFor();
    await page.getByText('Nhập mật khẩu.').waitFor();
    expect(sent.filter((url) => url.endsWith('/graphql'))).toEqual([]);
  });

  check('the right one opens the place she was going to, and only a cookie scripts cannot read says so', async () => {
    const { page, context, address } = await visit(null);
    await page.goto(`${address}/members?q=nguy%E1%BB%85n`);
    await arrival(page, '/sign-in');
    await new SignInPage(page).signIn(logins.townOfficer, password('townOfficer'));
    await arrival(page, '/members');
    expect(new URL(page.url()).searchParams.get('q')).toBe('nguyễn');
    await page.getByRole('heading', { level: 1, name: 'Đảng viên' }).waitFor();
    const cookies = await context.cookies();
    expect(cookies).toEqual([expect.objectContaining({ name: '__Host-dangvu', httpOnly: true, secure: true, sameSite: 'Lax' })]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });

  check('the return address never leads to another site', async () => {
    const { page, open } = await visit(null);
    await open(`/sign-in?returnTo=${encodeURIComponent('//evil.example/members')}`);
    await new SignInPage(page).signIn(logins.inspector, password('inspector'));
    await arrival(page, '/');
  });

  check('signing out ends the session for good', async () => {
    const { page, context, open, address } = await visit(null);
    await open('/sign-in');
    await new SignInPage(page).signIn(logins.leader, password('leader'));
    await arrival(page, '/');
    const before = await context.cookies();
    await page.getByRole('button', { name: /^Tài khoản của tôi/ }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await arrival(page, '/sign-in');
    // The old cookie put back by hand opens nothing.
    await context.addCookies(before.map(({ name, value }) => ({ name, value, url: address.replace('http:', 'https:'), secure: true })));
    await page.goto(`${address}/work`);
    await arrival(page, '/sign-in');
  });

  check('a second click on the button signs in once', async () => {
    const { page, open } = await visit(null);
    await open('/sign-in');
    const door = new SignInPage(page);
    let asked = 0;
    page.on('request', (request) => (asked += (request.postData() ?? '').includes('"SignIn"') ? 1 : 0));
    await door.login.fill(logins.hoaHieu);
    await door.password.fill(password('hoaHieu'));
    await page.getByRole('button', { name: 'Đăng nhập' }).dblclick();
    await arrival(page, '/');
    expect(asked).toBe(1);
  });
});
