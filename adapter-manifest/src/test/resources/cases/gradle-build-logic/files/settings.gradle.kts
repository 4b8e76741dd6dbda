pluginManagement { includeBuild("build-logic") }
include("core")
