package dev.assay.adapter.manifest;

import static dev.assay.adapter.manifest.Reading.names;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JvmFormatsTest {

    @Test
    void readsWhatAMavenProjectUses() {
        String text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="urn:example:pom">
                  <parent><groupId>org.springframework.boot</groupId>
                    <artifactId>spring-boot-starter-parent</artifactId></parent>
                  <groupId>com.example</groupId><artifactId>shop</artifactId>
                  <dependencyManagement><dependencies>
                    <dependency><groupId>io.netty</groupId><artifactId>netty-bom</artifactId><type>pom</type>
                      <scope>import</scope></dependency>
                    <dependency><groupId>org.managed</groupId><artifactId>only</artifactId></dependency>
                  </dependencies></dependencyManagement>
                  <dependencies>
                    <dependency>
                      <groupId> org.postgresql </groupId><artifactId>postgresql</artifactId>
                      <exclusions><exclusion><groupId>org.checkerframework</groupId>
                        <artifactId>checker-qual</artifactId></exclusion></exclusions>
                    </dependency>
                    <dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId>
                      <scope>test</scope></dependency>
                    <dependency><groupId>${project.groupId}</groupId><artifactId>shop-core</artifactId></dependency>
                    <dependency><artifactId>without-group</artifactId></dependency>
                  </dependencies>
                  <build><plugins>
                    <plugin><artifactId>maven-surefire-plugin</artifactId>
                      <dependencies><dependency><groupId>of.plugin</groupId><artifactId>inner</artifactId>
                        </dependency></dependencies>
                    </plugin>
                    <plugin><groupId>org.jacoco</groupId><artifactId>jacoco-maven-plugin</artifactId></plugin>
                  </plugins></build>
                  <profiles><profile><dependencies>
                    <dependency><groupId>com.h2database</groupId><artifactId>h2</artifactId></dependency>
                  </dependencies></profile></profiles>
                </project>""";

        assertThat(names("pom.xml", text))
                .containsExactly(
                        "org.springframework.boot:spring-boot-starter-parent",
                        "io.netty:netty-bom",
                        "org.postgresql:postgresql",
                        "org.junit.jupiter:junit-jupiter (dev)",
                        "org.apache.maven.plugins:maven-surefire-plugin (dev)",
                        "org.jacoco:jacoco-maven-plugin (dev)",
                        "com.h2database:h2");
    }

    @Test
    void readsGradleInGroovy() {
        String text = """
                buildscript { dependencies { classpath 'com.android.tools.build:gradle:8.12.0' } }
                plugins { id 'org.springframework.boot' version '3.5.0' }
                def url = "https://example.org:8080/x"
                dependencies {
                    // implementation 'commented:out:1'
                    /* api 'also:out:1' */
                    implementation 'com.google.guava:guava:33.4.8-jre'
                    implementation platform('com.fasterxml.jackson:jackson-bom:2.20.0')
                    api(project(':core'))
                    runtimeOnly group: 'org.postgresql', name: 'postgresql', version: '42.7.7'
                    implementation("com.example:with-closure:1.0") {
                        exclude group: 'org.slf4j', module: 'slf4j-simple'
                    }
                    implementation 'com.example:first:1',
                            'com.example:second:1'
                    implementation "com.example:versioned:$version"
                    implementation "$group:computed:1"
                    annotationProcessor 'org.projectlombok:lombok:1.18.38'
                    testImplementation 'org.mockito:mockito-core:5.18.0'
                    androidTestImplementation 'androidx.test:runner:1.6.2'
                }
                task copy { from 'a:b:c' }
                """;

        assertThat(names("app/build.gradle", text))
                .containsExactly(
                        "com.android.tools.build:gradle (dev)",
                        "org.springframework.boot:org.springframework.boot.gradle.plugin (dev)",
                        "com.google.guava:guava",
                        "com.fasterxml.jackson:jackson-bom",
                        "org.postgresql:postgresql",
                        "com.example:with-closure",
                        "com.example:first",
                        "com.example:second",
                        "com.example:versioned",
                        "org.projectlombok:lombok (dev)",
                        "org.mockito:mockito-core (dev)",
                        "androidx.test:runner (dev)");
    }

    @Test
    void readsGradleInKotlin() {
        String text = """
                plugins { kotlin("jvm") version "2.2.0"; id("com.example.plugin") version "1" }
                dependencies {
                    implementation(libs.ktor.server)
                    implementation("io.ktor:ktor-server-core:3.2.0")
                    implementation(group = "com.squareup.okio", name = "okio", version = "3.15.0")
                    testImplementation(kotlin("test"))
                    testRuntimeOnly("org.junit.platform:junit-platform-launcher")
                    ksp("com.google.dagger:dagger-compiler:2.56")
                }
                """;

        assertThat(names("build.gradle.kts", text))
                .containsExactly(
                        "org.jetbrains.kotlin.jvm:org.jetbrains.kotlin.jvm.gradle.plugin (dev)",
                        "com.example.plugin:com.example.plugin.gradle.plugin (dev)",
                        "io.ktor:ktor-server-core",
                        "com.squareup.okio:okio",
                        "org.jetbrains.kotlin:kotlin-test (dev)",
                        "org.junit.platform:junit-platform-launcher (dev)",
                        "com.google.dagger:dagger-compiler (dev)");
    }

    @Test
    void readsVersionCatalogs() {
        String text = """
                [versions]
                ktor = "3.2.0"
                [libraries]
                ktor = { module = "io.ktor:ktor-server-core", version.ref = "ktor" }
                okio = { group = "com.squareup.okio", name = "okio", version = "3.15.0" }
                guava = "com.google.guava:guava:33.4.8-jre"
                [plugins]
                kotlin = { id = "org.jetbrains.kotlin.jvm", version = "2.2.0" }
                """;

        assertThat(names("gradle/libs.versions.toml", text))
                .containsExactly(
                        "io.ktor:ktor-server-core",
                        "com.squareup.okio:okio",
                        "com.google.guava:guava",
                        "org.jetbrains.kotlin.jvm:org.jetbrains.kotlin.jvm.gradle.plugin (dev)");
    }
}
