defmodule Core.MixProject do
  def project, do: [app: :core, deps: [{:jason, "~> 1.0"}]]
end
