/** Plain JavaScript, since Jest would load TypeScript as CommonJS here, which our modules are not. */
import './register-typescript.mjs';

export default async function setUp() {
  const { startTestServer } = await import('./test-server.ts');
  await startTestServer();
}
