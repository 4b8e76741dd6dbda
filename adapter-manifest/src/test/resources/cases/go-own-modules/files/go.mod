module github.com/acme/mono/app
require (
	github.com/acme/mono/lib v0.0.0
	github.com/acme/other v1.0.0 // the other one
	github.com/local/copy v1.0.0
	github.com/local/fork v1.0.0
	github.com/octocat/hello-world/tools v0.0.0
	github.com/1set/gut v0.1.0
	example.com/listed v1.0.0
	golang.org/x/net v0.1.0 // indirect; by others
)
require `example.com/quoted` v1.0.0 // indirectly known
replace (
	github.com/local/copy v1.0.0 => ../copy // here
	github.com/local/fork => github.com/acme/fork v1.0.0
)
exclude (
	example.com/require v1.0.0
)
retract (
	v1.0.0
)
