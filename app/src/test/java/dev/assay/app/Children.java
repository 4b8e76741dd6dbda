package dev.assay.app;

import dev.assay.testkit.Await;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The command lines of the application in processes of its own. A process spends most of its first seconds on loading
 * classes, and the tests start dozens: so they take them from one archive of class data, which the first test of a
 * build makes. An archive knows jars only, so what is a folder on the class path is packed into one. Where none can be
 * made, the processes start without it.
 */
public final class Children {

    private static final Path BUILT = Path.of("target", "children");
    private static final String LEARNED = "classes";

    /** Whether the JVM can link classes ahead of time, which saves more than an archive of class data. */
    private static final boolean AHEAD = Runtime.version().feature() >= 25;

    /** What the JVM has to say of its archive would go to the standard output. */
    private static final List<String> LEAN = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable");

    /** Linking takes ten seconds of processor time, of which a busy machine gives little. */
    private static final Duration TO_WRITE = Duration.ofMinutes(2);

    private Children() {}

    /** Returns the command of a process with these options of the JVM; the arguments are the application's. */
    public static List<String> command(List<String> options, String... arguments) {
        Path home = built();
        Path learned = home.resolve(LEARNED);
        List<String> all = new ArrayList<>(options);
        if (Files.exists(learned)) {
            all.add((AHEAD ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + learned);
        }
        return line(home, all, arguments);
    }

    private static List<String> line(Path home, List<String> options, String... arguments) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(LEAN);
        line.addAll(List.of("-cp", classPath(home), "dev.assay.app.Main"));
        line.addAll(List.of(arguments));
        return line;
    }

    private static String classPath(Path home) {
        return entries()
                .map(entry -> Files.isDirectory(entry) ? packed(home, entry) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path packed(Path home, Path folder) {
        return home.resolve(Integer.toHexString(folder.hashCode()) + ".jar");
    }

    /** The class path without the tests' own classes. */
    private static Stream<Path> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .filter(Files::exists)
                .filter(entry -> !entry.endsWith("test-classes"));
    }

    /** Returns the folder with what was made of this class path, as it is now. */
    private static Path built() {
        try {
            Path home = BUILT.resolve(fingerprint()).toAbsolutePath();
            Path done = home.resolve("done");
            if (Files.exists(done)) {
                return home;
            }
            Files.createDirectories(BUILT);
            // Its end frees the lock.
            try (FileChannel file =
                    FileChannel.open(BUILT.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                FileLock unused = file.lock();
                if (Files.notExists(done)) {
                    build(home);
                    Files.createFile(done);
                }
            }
            return home;
        } catch (IOException unable) {
            throw new UncheckedIOException(unable);
        }
    }

    private static void build(Path home) throws IOException {
        Files.createDirectories(home);
        for (Path folder : entries().filter(Files::isDirectory).toList()) {
            pack(folder, packed(home, folder));
        }
        Path learned = home.resolve(LEARNED);
        String learning = (AHEAD ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + learned;
        Process trained = new ProcessBuilder(line(home, List.of(learning), "serve", "--demo", "--port", "0"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!ended(trained)) {
                trained.descendants().forEach(ProcessHandle::destroyForcibly);
                trained.destroyForcibly().waitFor();
                Files.deleteIfExists(learned);
            }
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        } finally {
            trained.destroyForcibly();
        }
    }

    /** Lets a server analyse somebody, and tells whether it ended by itself; a busy machine may not let it. */
    private static boolean ended(Process trained) throws InterruptedException {
        try (BufferedReader out = trained.inputReader(StandardCharsets.UTF_8);
                HttpClient http = HttpClient.newHttpClient()) {
            String greeting = out.readLine();
            if (greeting == null) {
                return false;
            }
            URI server = URI.create(greeting.substring(greeting.indexOf("http")).strip());
            http.send(
                    HttpRequest.newBuilder(server.resolve("/api/v1/github/user/octocat"))
                            .timeout(Await.BOUND)
                            .build(),
                    BodyHandlers.discarding());
            trained.toHandle().destroy();
            return trained.waitFor(TO_WRITE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException silent) {
            return false;
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(0);
            for (Path each : files(folder)) {
                zip.putNextEntry(new ZipEntry(folder.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, zip);
                zip.closeEntry();
            }
        }
    }

    private static String fingerprint() throws IOException {
        CRC32 sum = new CRC32();
        for (Path entry : entries().toList()) {
            for (Path file : Files.isDirectory(entry) ? files(entry) : List.of(entry)) {
                BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
                String line = file + " " + is.size() + " " + is.lastModifiedTime();
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return Long.toHexString(sum.getValue());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
