import { useState } from 'react';
import type { DemoSignIn } from '../../api/sign-in';
import { CodeForm } from './CodeForm';
import { DemoPanel } from './DemoPanel';
import { OneTimeCodeForm, type Challenge } from './OneTimeCodeForm';
import { SignInFrame } from './SignInFrame';
import { useLocation } from 'wouter';

/** `/connexion`: the personal code, then on a new device the code sent by e-mail. */
export default function CodePage() {
  const [challenge, setChallenge] = useState<Challenge | null>(null);
  const [filled, setFilled] = useState<DemoSignIn | null>(null);
  const [, navigate] = useLocation();
  const pick = (signIn: DemoSignIn): void => {
    if (signIn.code === undefined) navigate(`/connexion/equipe?demo=${signIn.email ?? ''}`);
    else setFilled(signIn);
  };
  return (
    <SignInFrame>
      {challenge ? (
        <OneTimeCodeForm challenge={challenge} onAgain={() => setChallenge(null)} />
      ) : (
        <>
          <CodeForm key={filled?.label} demo={filled} onChallenge={setChallenge} />
          <DemoPanel onPick={pick} />
        </>
      )}
    </SignInFrame>
  );
}
