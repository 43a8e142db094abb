import type { ReactNode } from 'react'
import { ApiProblem } from '#/client.ts'
import { Outside } from '#/ui/frame/Outside.tsx'
import { Claim } from './Claim.tsx'
import { Invitation, StaleInvitation } from './Invitation.tsx'
import { NotFoundPage } from './NotFound.tsx'
import { OpenLink } from './OpenLink.tsx'
import { SendLinkCard } from './SendLink.tsx'
import { SetPassword } from './SetPassword.tsx'
import { SignIn } from './SignIn.tsx'

const nothing = () => {}
const refused = (reason: string, more: object = {}) => new ApiProblem(409, { reason, ...more })
const email = 'hana.sato@example.jp'
const claiming = { onClaim: nothing, onLook: nothing }
const fresh = { email, onSend: nothing, onAgain: nothing }

const out = (page: ReactNode) => <Outside>{page}</Outside>

export default {
  'whole sign in': out(<SignIn mail email="" onSignIn={nothing} />),
  'whole sign in again, without mail': out(
    <SignIn mail={false} email={email} returnTo="/waiting" onSignIn={nothing} />,
  ),
  'whole sign in, wrong': out(<SignIn mail email={email} problem={refused('wrong-credentials')} onSignIn={nothing} />),
  'whole sign in, too many tries': out(
    <SignIn
      mail
      email={email}
      problem={refused('too-many-tries', { details: { retryAfterSeconds: 840 } })}
      onSignIn={nothing}
    />,
  ),
  'whole sign in, offline': out(
    <SignIn mail email={email} problem={new ApiProblem(0, { reason: 'offline' })} onSignIn={nothing} />,
  ),
  'whole send link': out(<SendLinkCard {...fresh} />),
  'whole send link, sent': out(<SendLinkCard {...fresh} sentTo={email} />),
  'whole open link': out(<OpenLink onOpen={nothing} fresh={fresh} />),
  'whole open link, expired': out(<OpenLink problem={refused('link-expired')} onOpen={nothing} fresh={fresh} />),
  'whole open link, left': out(<OpenLink problem={refused('left')} onOpen={nothing} fresh={fresh} />),
  'whole invitation': out(<Invitation organizationName="あおば製作所" displayName="佐藤 花" onAccept={nothing} />),
  'whole invitation, weak password': out(
    <Invitation
      organizationName="あおば製作所"
      displayName="佐藤 花"
      problem={refused('weak-password')}
      onAccept={nothing}
    />,
  ),
  'whole invitation, used': out(<StaleInvitation problem={refused('link-used')} />),
  'whole claim': out(<Claim {...claiming} />),
  'whole claim, token in the address': out(<Claim token="a" {...claiming} />),
  'whole claim, to look at it': out(<Claim token="a" choice="look" {...claiming} />),
  'whole claim, wrong token': out(<Claim token="a" problem={refused('unknown-token')} {...claiming} />),
  'whole claim, faulty fields': out(
    <Claim
      problem={refused('invalid', {
        issues: [
          { field: 'email', reason: 'not-email' },
          { field: 'organizationName', reason: 'required' },
        ],
      })}
      {...claiming}
    />,
  ),
  'set password': (
    <div>
      <h1 className="sr-only">Banso</h1>
      <SetPassword onSet={nothing} onClose={nothing} problem={refused('weak-password')} />
    </div>
  ),
  'not found': <NotFoundPage />,
}
