defmodule Web.MixProject do
  def project, do: [app: :web, deps: [{:core, in_umbrella: true}, {:plug, "~> 1.0"}]]
end
