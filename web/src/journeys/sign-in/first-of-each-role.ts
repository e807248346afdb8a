import type { DemoSignIn } from '../../api/sign-in';

/** One sign-in per role, in the order given: enough to see every side of the product. */
export function firstOfEachRole(signIns: readonly DemoSignIn[]): DemoSignIn[] {
  return signIns.filter(
    (signIn, index) => signIns.findIndex(({ role }) => role === signIn.role) === index,
  );
}
