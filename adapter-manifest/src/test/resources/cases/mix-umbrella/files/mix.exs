defmodule All.MixProject do
  def project, do: [apps_path: "apps", deps: deps()]
  defp deps, do: [{:core, "~> 1.0"}]
end
