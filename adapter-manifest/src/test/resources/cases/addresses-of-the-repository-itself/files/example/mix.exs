defmodule Example.MixProject do
  use Mix.Project
  def project, do: [app: :example, deps: [
    {:hello, github: "octocat/hello-world"}, {:world, git: "https://github.com/octocat/hello-world.git"},
    {:spoon, github: "octocat/spoon-knife"}]]
end
