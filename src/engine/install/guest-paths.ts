/** Where things lie on the machines. */
export const guest = {
  /** The boot machine's working folder, as dcos-vagrant has it. */
  work: '/var/tmp/dcos',
  installer: '/var/tmp/dcos/dcos_generate_config.sh',
  /** Size and hash of the installer whose upload was verified. */
  installerRecord: '/var/tmp/dcos/installer.json',
  config: '/var/tmp/dcos/genconf/config.yaml',
  ipDetect: '/var/tmp/dcos/genconf/ip-detect',
  faultDomain: '/var/tmp/dcos/genconf/fault-domain-detect',
  /** The cluster's own key, only while DC/OS's installer goes to the nodes with it. */
  installerKey: '/var/tmp/dcos/genconf/ssh_key',
  /** What genconf/serve was made from. */
  madeFrom: '/var/tmp/dcos/made-from.json',
  /** Version that is upgraded from, and address of the script that upgrades a node. */
  upgradeUrl: '/var/tmp/dcos/upgrade.url',
  server: '/usr/local/lib/dcos-vagrant/serve.py',
  hosts: '/etc/hosts',
  /** A folder a registry, with the authority that Docker trusts it by. */
  dockerCertificates: '/etc/docker/certs.d',
  /** Where the archive of a Java runtime lies until it is unpacked. */
  javaArchive: '/var/tmp/dcos-vagrant-java.tar.gz',
  mesosResources: '/var/lib/dcos/mesos-resources',
} as const;
