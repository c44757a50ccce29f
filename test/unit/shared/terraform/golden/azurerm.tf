provider "azurerm" {
  features {
  }
}

# The key that Terraform installs DC/OS with; its private half must be in the ssh agent.
variable "ssh_public_key_file" {
  default = "~/.ssh/id_rsa.pub"
}

# Who may reach the masters: your own address, as in ["203.0.113.7/32"].
variable "admin_ips" {
  type = list(string)
}

variable "location" {
  default = "West US"
}

module "dcos" {
  source                 = "dcos-terraform/dcos/azurerm"
  version                = "~> 0.3.0"
  cluster_name           = "demo"
  ssh_public_key_file    = var.ssh_public_key_file
  admin_ips              = var.admin_ips
  location               = var.location
  num_masters            = 1
  num_private_agents     = 2
  num_public_agents      = 1
  dcos_variant           = "open"
  dcos_version           = "2.2.1"
  masters_vm_size        = "Standard_B2s"
  private_agents_vm_size = "Standard_D4s_v3"
  public_agents_vm_size  = "Standard_B2s"
  bootstrap_vm_size      = "Standard_B2s"
  dcos_telemetry_enabled = "false"
  dcos_oauth_enabled     = "true"
  dcos_overlay_enable    = "false"
  dcos_use_proxy         = "true"
  dcos_http_proxy        = "http://proxy.example.org:3128"
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
