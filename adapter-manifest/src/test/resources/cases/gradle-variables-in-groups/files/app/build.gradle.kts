val grp = "io.acme"
val full: String = "$grp:seven:1"
val vendorGroup: String by project
dependencies {
    implementation(full)
    implementation("$vendorGroup:eight:1")
    implementation("${rootProject.extra["rootGroup"]}:eleven:1")
    implementation(group = grp, name = "nine", version = "1")
    testImplementation("${grp}:ten:1")
}
