terraform { required_providers { aws = { source = "hashicorp/aws", version = "~> 5.0" } } }
terraform {
  required_version = ">= 1.5"
  required_providers {
    "google-beta" = "~> 6.0"
    datadog = { version = ">= 3", source = "DataDog/datadog" }
    one = { source : "1Password/onepassword" }
    multi = {
      source                = "acme/multi"
      configuration_aliases = [multi.a, multi.b]
    }
    own = { source = "registry.acme.example:8443/acme/own" }
    terraform = { source = "terraform.io/builtin/terraform" }
    opentofu = { source = "registry.opentofu.org/acme/tofu" }
    computed = { source = var.source }
  }
}
