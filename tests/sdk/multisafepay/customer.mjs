// A customer who follows a payment link, without a browser.

/** Presses the button of this value on the payment page; gives where the customer is sent. */
export async function choose(link, choice) {
  const page = await fetch(link);
  const cookie = page.headers.getSetCookie().map(one => one.split(';')[0]).join('; ');
  const [, name, value] = /<input type="hidden" name="([^"]+)" value="([^"]+)">/.exec(await page.text());
  const answer = await fetch(link, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ [name]: value, choice }).toString(),
    redirect: 'manual',
  });
  return answer.headers.get('location') ?? `${answer.status}`;
}
