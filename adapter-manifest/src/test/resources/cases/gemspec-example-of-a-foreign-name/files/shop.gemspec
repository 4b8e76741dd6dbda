Gem::Specification.new do |spec|
  spec.name = "shop"
  spec.add_dependency "sinatra"
  spec.add_dependency "rack"
end
