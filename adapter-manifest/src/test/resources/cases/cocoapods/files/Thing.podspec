Pod::Spec.new do |s|
  s.name = 'Thing'
  s.dependency 'AFNetworking/Reachability', '~> 4'
  s.test_spec 'Tests' do |t|
    t.dependency 'OCMock'
  end
end
