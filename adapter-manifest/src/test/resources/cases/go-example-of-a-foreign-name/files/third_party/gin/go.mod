module github.com/gin-gonic/gin

require (
	golang.org/x/text v0.20.0
	github.com/octocat/hello-world v0.0.0
)
