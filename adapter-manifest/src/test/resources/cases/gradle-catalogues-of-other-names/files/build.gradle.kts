dependencies {
    testImplementation(testLibs.fake)
    implementation(testLibs.deep.kit.x)
    testImplementation(named.name)
    implementation(own.`in`.settings)
    testImplementation(own.bundles.all)
    implementation(libs.kit)
}
