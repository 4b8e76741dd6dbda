defmodule Shop.MixProject do
  use Mix.Project
  def project, do: [app: :shop, deps: deps()]
  defp deps do
    [
      {:sobelow, "~> 0.13", only: ~w[dev prod]a},
      {:excoveralls, "~> 0.18", only: ~w(test)a}
    ]
  end
end
