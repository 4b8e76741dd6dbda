package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in a copy of the project that holds nothing but stand-ins: JDKs, Maven and the jar. */
class LauncherTest {

    private static final Path LAUNCHER = Path.of("..", "assay");
    private static final Path SHARED = Path.of("distribution", "src", "bin", "launch.sh");

    @TempDir
    private Path folder;

    private Path home;
    private Path root;
    private Path tools;

    @BeforeEach
    void layOutTheProject() throws IOException {
        assumeThat(Files.isExecutable(Path.of("/bin/sh"))).isTrue();
        home = Files.createDirectories(folder.resolve("a project"));
        root = Files.createDirectories(folder.resolve("root"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(LAUNCHER, home.resolve("assay"));
        executable(home.resolve("assay"));
        Files.createDirectories(home.resolve(SHARED).getParent());
        Files.copy(Path.of("..").resolve(SHARED), home.resolve(SHARED));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        for (String name : List.of(
                "dirname",
                "readlink",
                "sed",
                "head",
                "find",
                "env",
                "mkdir",
                "rmdir",
                "rm",
                "cat",
                "touch",
                "tail",
                "sleep",
                "stty",
                "kill")) {
            linkTool(name);
        }
    }

    @Test
    void runsOnTheNewestJdkThatItFinds() throws Exception {
        jdk("usr/lib/jvm/old", "17.0.9");
        jdk("usr/lib/jvm/newer", "21.0.1");
        jdk("opt/newest", "25.0.3");
        builtJar();
        assertThat(run(Map.of(), "analyze", "two words").output())
                .startsWith("java 25.0.3")
                .contains("-jar " + home.toRealPath().resolve("app/target/assay.jar") + " analyze two words");
    }

    @Test
    void overlooksAJavaHomeThatIsTooOld() throws Exception {
        Path old = jdk("old", "17.0.9");
        jdk("usr/lib/jvm/newer", "21.0.1");
        builtJar();
        assertThat(run(Map.of("JAVA_HOME", old.toString())).output()).startsWith("java 21.0.1");
    }

    @Test
    void saysWhatToInstallWhereThereIsNoJdk() throws Exception {
        jdk("usr/lib/jvm/old", "17.0.9");
        Ended ended = run(Map.of());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("no JDK 21 or newer found", "install one", "JAVA_HOME");
    }

    @Test
    void buildsOnFirstUseWithTheJdkItFound() throws Exception {
        Path jdk = jdk("usr/lib/jvm/newer", "21.0.1");
        script(
                tools.resolve("mvn"),
                "mkdir -p app/target && echo \"JAVA_HOME $JAVA_HOME\" > app/target/assay.jar\n"
                        + "echo '[INFO] Building Assay: core 1.2.3-SNAPSHOT                  [2/3]'");
        Ended ended = run(Map.of());
        assertThat(ended.output()).contains("building, which is needed once", "building 2/3 core", "java 21.0.1");
        assertThat(home.resolve("app/target/assay.jar")).content().contains(jdk.toString());
        assertThat(home.resolve("target/assay-build.lock")).doesNotExist();
        assertThat(run(Map.of()).output()).doesNotContain("building");
    }

    @Test
    void showsTheEndOfTheLogWhenTheBuildFails() throws Exception {
        jdk("usr/lib/jvm/newer", "21.0.1");
        script(tools.resolve("mvn"), "echo 'something is wrong'; exit 1");
        Ended ended = run(Map.of());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("the build failed", "something is wrong");
        assertThat(home.resolve("target/assay-build.lock")).doesNotExist();
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        jdk("usr/lib/jvm/newer", "21.0.1");
        Ended ended = run(Map.of());
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("Maven 3.8 or newer is needed");
        assertThat(home.resolve("target/assay-build.lock")).doesNotExist();
    }

    @Test
    void findsItsProjectThroughALink() throws Exception {
        jdk("usr/lib/jvm/newer", "21.0.1");
        builtJar();
        Path link = Files.createSymbolicLink(folder.resolve("link"), home.resolve("assay"));
        assertThat(runScript(link, Map.of()).output())
                .contains(home.toRealPath().resolve("app/target/assay.jar").toString());
    }

    private void builtJar() throws IOException {
        Files.createDirectories(home.resolve("app/target"));
        Files.writeString(home.resolve("app/target/assay.jar"), "");
    }

    private Path jdk(String place, String version) throws IOException {
        Path jdk = root.resolve(place);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/java"), "echo \"java " + version + " $*\"");
        script(jdk.resolve("bin/javac"), "exit 0");
        return jdk;
    }

    private void linkTool(String name) throws IOException {
        for (String bin : List.of("/usr/bin", "/bin")) {
            Path tool = Path.of(bin, name);
            if (Files.isExecutable(tool) && Files.notExists(tools.resolve(name))) {
                Files.createSymbolicLink(tools.resolve(name), tool);
            }
        }
    }

    private static void script(Path file, String body) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        executable(file);
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Ended run(Map<String, String> environment, String... arguments) throws Exception {
        return runScript(home.resolve("assay"), environment, arguments);
    }

    private Ended runScript(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = Stream.concat(Stream.of("/bin/sh", script.toString()), Stream.of(arguments))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("ASSAY_JDK_ROOT", root.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private record Ended(int code, String output) {}
}
