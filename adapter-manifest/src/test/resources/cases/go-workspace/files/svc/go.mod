module example.com/svc

require (
	example.org/lib v1.0.0
	example.com/patched v1.0.0
	golang.org/x/sync v0.10.0
)
