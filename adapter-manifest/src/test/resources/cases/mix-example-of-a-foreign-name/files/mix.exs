defmodule Shop.MixProject do
  def project, do: [app: :shop, deps: deps()]
  defp deps, do: [{:plug, "~> 1.0"}, {:ecto, "~> 3.0"}]
end
