Gem::Specification.new do |spec|
  spec.name = "demo"
  spec.description = "A text of
    spec.add_dependency 'in-a-text'"
  spec.add_dependency "core", "= 1"
  spec.add_runtime_dependency(%q<rack>.freeze, ["~> 3.0".freeze])
  spec.add_development_dependency 'rake' if spec.respond_to?(:add_development_dependency)
  %w[zeitwerk].each { |name| spec.add_dependency name }
end
