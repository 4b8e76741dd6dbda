kotlin {
    sourceSets {
        val commonMain by getting { dependencies { implementation("g:main:1") } }
        val commonTest by getting {
            dependencies {
                implementation(kotlin("test"))
                implementation("g:common-test:1")
            }
        }
        getByName("androidUnitTest") { dependencies { api("g:android-test:1") } }
        named("jvmTest") { dependencies { api("g:named-test:1") } }
        sourceSets["jsTest"].dependencies { api("g:js-test:1") }
        jvmMain.dependencies {
            implementation(kotlin("stdlib"))
            implementation(npm("left-pad", "1"))
            implementation("g:jvm:1")
        }
        jvmTest {
            dependencies { implementation("g:jvm-test:1") }
        }
    }
}
testing { suites { val it by registering(JvmTestSuite::class) { dependencies { implementation("g:suite:1") } } } }
project(":test-app") { dependencies { implementation("g:app:1") } }
