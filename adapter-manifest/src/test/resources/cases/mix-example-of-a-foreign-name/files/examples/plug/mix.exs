defmodule Plug.MixProject do
  def project, do: [app: :plug, deps: deps()]
  defp deps, do: [{:shop, "~> 1.0"}, {:ecto, path: "../ecto"}]
end
