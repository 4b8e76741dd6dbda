Gem::Specification.new do |s|
  s.name = "active_part"
  s.add_dependency "concurrent-ruby"
end
