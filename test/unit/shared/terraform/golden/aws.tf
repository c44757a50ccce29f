provider "aws" {
  region = "us-east-1"
}

# The key that Terraform installs DC/OS with; its private half must be in the ssh agent.
variable "ssh_public_key_file" {
  default = "~/.ssh/id_rsa.pub"
}

# Who may reach the masters: your own address, as in ["203.0.113.7/32"].
variable "admin_ips" {
  type = list(string)
}

module "dcos" {
  source                       = "dcos-terraform/dcos/aws"
  version                      = "~> 0.3.0"
  cluster_name                 = "demo"
  ssh_public_key_file          = var.ssh_public_key_file
  admin_ips                    = var.admin_ips
  num_masters                  = 1
  num_private_agents           = 2
  num_public_agents            = 1
  dcos_variant                 = "open"
  dcos_version                 = "2.2.1"
  masters_instance_type        = "t2.medium"
  private_agents_instance_type = "m4.xlarge"
  public_agents_instance_type  = "t2.medium"
  bootstrap_instance_type      = "t2.medium"
  dcos_telemetry_enabled       = "false"
  dcos_oauth_enabled           = "true"
  dcos_overlay_enable          = "false"
  dcos_use_proxy               = "true"
  dcos_http_proxy              = "http://proxy.example.org:3128"
}

output "masters-ips" {
  value = module.dcos.masters-ips
}

output "cluster-address" {
  value = module.dcos.masters-loadbalancer
}

output "public-agents-loadbalancer" {
  value = module.dcos.public-agents-loadbalancer
}
