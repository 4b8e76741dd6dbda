/* outer /* inner */ dependencies { implementation("a:commented:1") } */
val doc = """
    dependencies { implementation("a:text:1") }
"""
val s = "dependencies { implementation('a:string:1') }"
dependencies {
    // implementation("a:line:1")
    implementation("g:a:${versions["a"]}")
    implementation("""g:raw:1""")
    println("a:printed:1")
}
