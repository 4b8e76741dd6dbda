module example.com/svc

require github.com/foo/bar v1.0.0
