Gem::Specification.new do |s|
  s.name = "shop"
  { "rspec" => "3.0", "rake" => "13.0" }.each_pair do |name, version|
    s.add_development_dependency name, version
  end
  wanted = { nokogiri: "1.15" }
  wanted.each { |name, version| s.add_dependency name.to_s, version }
  [["i18n", "1.0"]].each_with_index { |(name, version), at| s.add_dependency(name, version) }
end
