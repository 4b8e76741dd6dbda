module github.com/octocat/hello-world

require github.com/gin-gonic/gin v1.10.0
