import type { Cloud } from '../../../../src/shared/terraform/clouds.ts';

/*
 * Names of the variables that the official modules have, as far as a configuration may set them.
 * Source: dcos-terraform/terraform-{aws,gcp,azurerm}-dcos, variables.tf and variables_dcos_core.tf.
 */
const everywhere = [
  ...['cluster_name', 'cluster_name_random_string', 'ssh_public_key', 'ssh_public_key_file'],
  ...['num_masters', 'num_private_agents', 'num_public_agents', 'admin_ips', 'dcos_instance_os'],
  ...['dcos_variant', 'dcos_version', 'dcos_security', 'dcos_resolvers', 'dcos_oauth_enabled'],
  ...['dcos_telemetry_enabled', 'dcos_overlay_enable', 'dcos_fault_domain_enabled'],
  ...['dcos_use_proxy', 'dcos_http_proxy', 'dcos_https_proxy', 'dcos_no_proxy', 'dcos_check_time'],
  ...['dcos_config', 'dcos_license_key_contents', 'dcos_superuser_username'],
];

function sizes(suffix: string): string[] {
  return ['bootstrap', 'masters', 'private_agents', 'public_agents'].map(
    (role) => `${role}_${suffix}`,
  );
}

export const moduleVariables: Readonly<Record<Cloud, readonly string[]>> = {
  aws: [...everywhere, ...sizes('instance_type'), 'availability_zones', 'tags', 'aws_key_name'],
  gcp: [...everywhere, ...sizes('machine_type'), 'availability_zones', 'labels'],
  azurerm: [...everywhere, ...sizes('vm_size'), 'location', 'tags'],
};

/** Those without a default. */
export const neededVariables: Readonly<Record<Cloud, readonly string[]>> = {
  aws: ['ssh_public_key_file', 'admin_ips'],
  gcp: ['ssh_public_key_file', 'admin_ips'],
  azurerm: ['ssh_public_key_file', 'admin_ips', 'location'],
};
