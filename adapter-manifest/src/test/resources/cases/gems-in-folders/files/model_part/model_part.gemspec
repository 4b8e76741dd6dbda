Gem::Specification.new do |s|
  s.name = "model_part"
  s.add_dependency "active_part"
end
