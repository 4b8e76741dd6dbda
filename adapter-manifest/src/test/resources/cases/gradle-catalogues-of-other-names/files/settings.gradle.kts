dependencyResolutionManagement {
    versionCatalogs {
        create("named") {
            from(files("gradle/odd.versions.toml"))
        }
        create("own") {
            version("v", "1")
            library("in-settings", "com.acme:in-settings:1")
            library("bundled", "com.acme", "in-bundle").versionRef("v")
            bundle("all", listOf("bundled"))
        }
    }
}
