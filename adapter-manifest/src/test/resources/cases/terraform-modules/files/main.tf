/* module "a" { source = "acme/commented/aws" } */
// module "b" { source = "acme/commented/aws" }
locals {
  text = <<-EOT
    module "c" {
      source = "acme/document/aws"
    }
  EOT
  other = "${lookup(var.x, "}") == "{" ? "a" : "b"}"
}
module "vpc" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "~> 5.0"
  config  = { source = "acme/nested/aws" }
  block {
    source = "acme/nested/aws"
  }
}
module "role" { source = "registry.terraform.io/acme/iam/aws//modules/role" }
module "private" { source = "app.terraform.io/acme/net/azurerm//a/b" }
module "path" { source = "./modules/a" }
module "up" { source = "../a/b/c" }
module "git" { source = "git::https://git.acme.example/a/b.git//c?ref=v1" }
module "ssh" { source = "git@github.com:acme/a.git" }
module "hub" { source = "github.com/acme/a//modules/b" }
module "hub4" { source = "github.com/acme/a/b" }
module "s3" { source = "s3::https://s3.amazonaws.com/a/b.zip" }
module "http" { source = "https://acme.example/a.zip" }
module "computed" { source = "${var.a}/b/c" }
resource "x" "y" { source = "acme/no/module" }
data "x" "terraform" {
  required_providers { aws = "1" }
}
