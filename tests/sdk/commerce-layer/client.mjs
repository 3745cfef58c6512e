// The vendor's published clients, pointed at a server of this project: they build https addresses, which are led to it here.
import { authenticate } from '@commercelayer/js-auth'
import { CommerceLayer } from '@commercelayer/sdk/bundle'

const server = process.env.ORDERGRAINS_ADDRESS
const serverFetch = globalThis.fetch

const led = (address) => {
  const { pathname, search } = new URL(address)
  return new URL(pathname + search, server)
}

globalThis.fetch = (address, options) => serverFetch(led(address instanceof Request ? address.url : String(address)), options)

export async function logIn(clientId, scope) {
  const token = await authenticate('client_credentials', { clientId, clientSecret: 'demo-secret', scope, domain: 'localhost' })
  if (token.errors) throw new Error(JSON.stringify(token.errors))
  return token
}

export async function connect(clientId, scope) {
  const { accessToken } = await logIn(clientId, scope)
  return CommerceLayer({ organization: 'demo', domain: 'localhost', accessToken })
}

// What a call is refused with.
export async function refusal(call) {
  try {
    await call
  } catch (error) {
    return error
  }

  throw new Error('The call was carried out.')
}
