plugins {
    java
    `maven-publish`
    kotlin("jvm") version "2.1.0"
    id("org.springframework.boot") version "3.4.0" apply false
    id("org.gradle.toolchains.foojay-resolver-convention")
    alias(libs.plugins.ksp)
}
apply(plugin = "io.gitlab.arturbosch.detekt")
dependencies { implementation(libs.okio) }
