import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { demoQuery, type DemoSignIn } from '../../api/sign-in';
import { DemoPanel } from './DemoPanel';
import { SignInFrame } from './SignInFrame';
import { TeamForm } from './TeamForm';

/** `/connexion/equipe`: operators, admins and funders, by e-mail and password. */
export default function TeamPage() {
  const [, navigate] = useLocation();
  const [wanted] = useState(() => new URLSearchParams(location.search).get('demo'));
  const [picked, setPicked] = useState<DemoSignIn | null>(null);
  const { data } = useQuery(demoQuery);
  const filled = picked ?? data?.signIns.find(({ email }) => email && email === wanted) ?? null;
  return (
    <SignInFrame>
      <TeamForm key={filled?.label} demo={filled} />
      <DemoPanel
        onPick={(signIn) => {
          if (signIn.email === undefined) navigate('/connexion');
          else setPicked(signIn);
        }}
      />
    </SignInFrame>
  );
}
