/** What the window says while clusters are made on the command line. */
export function Welcome() {
  return (
    <main>
      <h1>DC/OS Vagrant Desktop</h1>
      <p>Clusters are made on the command line in this version:</p>
      <pre>npm run cli -- up demo --provider simulated</pre>
    </main>
  );
}
