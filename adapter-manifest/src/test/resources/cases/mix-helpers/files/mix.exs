defmodule Shop.MixProject do
  use Mix.Project
  @moduledoc """
  {:in_a_text, "~> 1.0"} deps: [{:in_a_text_too, "1"}]
  """
  @version "1.0.0"
  @test_deps [
    {:mox, "~> 1.1", only: :test},
    {:bypass, "~> 2.1", [only: [:test, :dev]]}
  ]

  def project do
    [app: :shop, version: @version, aliases: aliases(), deps: deps() ++ @test_deps ++ lint(:all)]
  end

  defp aliases, do: [setup: ["deps.get"], check: [{:not_this, "1"}]]

  defp deps do
    [
      {:phoenix, "~> 1.7"},
      {:shop, path: "."},
      {:sibling, in_umbrella: true},
      {:near, [path: "../near"]},
      {:real, "~> 1.0", hex: :real_on_hex},
      {:from_git, git: "https://example.org/x.git"},
      {
        :broken_over_lines,
        "~> 1.0"
      },
    ]
    |> Kernel.++(more())
  end

  defp more do
    [jason: "~> 1.4", plug: [version: "~> 1.15", only: [:dev, :prod]]]
  end

  defp lint(_env), do: [{:credo, ">= 1.7.0", only: ~w(dev test)a, runtime: false}]
end
