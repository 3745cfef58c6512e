// Who is signed in. The key itself is sent once and kept nowhere: the browser has a cookie that scripts cannot read.

export const session = {
  signedIn: false,
  token: null,
  onLost: () => {},
  lost() {
    this.signedIn = false;
    this.token = null;
    this.onLost();
  },
};

export async function load() {
  const response = await fetch('/console/session', { credentials: 'same-origin' });
  Object.assign(session, { token: null, merchant: null, write: false, admin: false, operator: false }, await response.json());
  return session;
}
