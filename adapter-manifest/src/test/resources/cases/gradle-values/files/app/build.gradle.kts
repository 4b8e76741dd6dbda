val ktor = "g:ktor:3"
val typed: String = "g:typed:1"
object Deps { const val room = "g:room:1" }
val extra1 by extra("g:extra:1")
fun DependencyHandlerScope.mine() {
    implementation("g:helper:1")
    add("testImplementation", "g:helper-test:1")
}
dependencies {
    implementation(ktor)
    implementation(typed)
    "implementation"(Deps.room)
    api(platform(extra1))
    api(enforcedPlatform("g:platform:1"))
    implementation("g", "positional", "1")
    listOf("g:a-list:1", "g:b-list:1").forEach { dep -> testImplementation(dep) }
    for (x in listOf("g:c-list:1")) { api(x) }
}
