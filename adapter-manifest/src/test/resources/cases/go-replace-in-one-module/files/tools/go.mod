module example.com/tools

require github.com/foo/bar v1.0.0

replace github.com/foo/bar => ../third_party/bar
