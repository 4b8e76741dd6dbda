dependencies {
    implementation(libs.ktor.core)
    testImplementation(libs.junit.jupiter)
    testImplementation(libs.bundles.faking)
    api(libs.findBundle("none").get())
}
