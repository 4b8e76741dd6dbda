val ktorVersion = "2.3"
fun ktor(module: String) = "io.ktor:ktor-$module:$ktorVersion"
dependencies {
    implementation(ktor("server-core"))
    implementation(ktor(module = "server-netty"))
    testImplementation(ktor("server-tests"))
    implementation(embeddedKotlin("stdlib"))
    listOf("x", "y").forEach { implementation("org.each:e-$it:1") }
    for (m in listOf("p", "q")) { implementation("org.for:f-${m}:1") }
    listOf("org.one", "two")
    when {
        System.getenv("X") != null -> implementation("org.when:arrow:1")
        else -> testImplementation("org.when:other:1")
    }
}
