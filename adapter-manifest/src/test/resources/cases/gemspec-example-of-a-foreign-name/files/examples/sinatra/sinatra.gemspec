Gem::Specification.new do |spec|
  spec.name = "sinatra"
  spec.add_dependency "shop"
  spec.add_development_dependency "rake"
end
