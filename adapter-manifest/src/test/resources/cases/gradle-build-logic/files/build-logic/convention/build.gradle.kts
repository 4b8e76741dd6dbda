dependencies {
    implementation("com.android.tools.build:gradle:8.2")
    compileOnly(libs.kotlin.plugin)
}
